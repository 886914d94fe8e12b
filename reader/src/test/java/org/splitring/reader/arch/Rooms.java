package org.splitring.reader.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which room of the reader may know which others, each as a rule. */
final class Rooms {

  private static final String ROOT = "org.splitring.reader";

  /** Every room with the rooms that it may not know; the root may know all. */
  private static final Map<String, List<String>> FORBIDDEN = new LinkedHashMap<>();

  static {
    FORBIDDEN.put(
        "ir",
        List.of(
            "interpret", "memory", "exec", "ring", "variants", "edit", "preprocess", "c", "rust"));
    FORBIDDEN.put(
        "interpret",
        List.of("memory", "exec", "ring", "variants", "edit", "preprocess", "c", "rust"));
    FORBIDDEN.put(
        "memory",
        List.of("interpret", "exec", "ring", "variants", "edit", "preprocess", "c", "rust"));
    FORBIDDEN.put("exec", List.of("ring", "variants", "edit", "preprocess", "c", "rust"));
    FORBIDDEN.put("ring", List.of("variants", "edit", "preprocess", "c", "rust"));
    FORBIDDEN.put("variants", List.of("interpret", "memory", "exec", "ring", "edit", "c", "rust"));
    FORBIDDEN.put("edit", List.of("interpret", "memory", "exec", "ring", "variants", "c", "rust"));
    FORBIDDEN.put(
        "preprocess",
        List.of("interpret", "memory", "exec", "ring", "variants", "edit", "c", "rust"));
    FORBIDDEN.put("source", List.of("interpret", "memory", "exec", "edit", "c"));
    FORBIDDEN.put("c", List.of("memory", "exec", "ring", "variants", "edit", "rust"));
    FORBIDDEN.put(
        "rust",
        List.of(
            "memory",
            "exec",
            "ring",
            "variants",
            "edit",
            "preprocess",
            "c.layout",
            "c.lower",
            "c.parse",
            "c.types"));
  }

  private Rooms() {}

  /** The rule of one room. */
  static ArchRule of(String room) {
    String[] others =
        FORBIDDEN.get(room).stream().map(other -> ROOT + "." + other + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("what has to be called upward goes through an interface of the lower room");
  }

  static List<String> all() {
    return List.copyOf(FORBIDDEN.keySet());
  }

  static final ArchRule ONLY_THE_FRONT_END_OF_C_USES_ITS_PARSER =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".c..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse..");

  static final ArchRule ONLY_ONE_ROOM_USES_THE_PARSER_OF_RUST =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".rust.parse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.treesitter..");

  /** The order of these copies is another one in each run of the virtual machine. */
  static final ArchRule NOTHING_IS_COPIED_IN_ANY_ORDER =
      noClasses()
          .should()
          .callMethod(Set.class, "copyOf", Collection.class)
          .orShould()
          .callMethod(Map.class, "copyOf", Map.class)
          .orShould()
          .callMethod(Collectors.class, "toUnmodifiableSet");

  static final ArchRule NO_ROUND_TRIPS =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  /** How many classes that are nobody's members each package has. */
  static Map<String, Long> sizes(JavaClasses classes) {
    Map<String, Long> sizes = new TreeMap<>();
    for (JavaClass each : classes) {
      if (each.isTopLevelClass() && !each.getSimpleName().equals("package-info")) {
        sizes.merge(each.getPackageName(), 1L, Long::sum);
      }
    }
    return sizes;
  }
}
