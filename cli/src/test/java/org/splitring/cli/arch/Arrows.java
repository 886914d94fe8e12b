package org.splitring.cli.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** The arrows between the modules, each as a rule. */
final class Arrows {

  static final ArchRule MODEL_STANDS_ALONE =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("org.splitring.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.splitring.model..", "java..", "org.jspecify..");

  static final ArchRule CLAIMS_KNOW_THE_MODEL_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.splitring.claims..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.splitring.properties..", "org.splitring.alloy..", "org.splitring.cli..");

  static final ArchRule PROPERTIES_KNOW_THE_MODEL_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.splitring.properties..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.splitring.claims..", "org.splitring.alloy..", "org.splitring.cli..");

  /** The second opinion is worth something as far as it knows nothing of the first. */
  static final ArchRule ALLOY_KNOWS_THE_MODEL_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.splitring.alloy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.splitring.claims..", "org.splitring.properties..", "org.splitring.cli..");

  static final ArchRule ONLY_THE_RUNNER_USES_ALLOY =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.splitring\\.alloy\\.AlloyRunner(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("edu.mit.csail.sdg..", "kodkod..", "org.sat4j..")
          .because("AlloyRunner alone knows Alloy's classes; results leave it as values");

  static final ArchRule ONLY_THE_C_READER_USES_CDT =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.splitring.reader.c..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.cdt..")
          .because("the parser's types stay where source is parsed");

  static final ArchRule ONLY_TREES_AND_PATCHES_USE_GIT =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.splitring.claims.tree..", "org.splitring.claims.patch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..")
          .because("elsewhere a revision is a tree, and a patch what it makes of one");

  static final ArchRule ONLY_PROPERTIES_USE_Z3 =
      only("org.splitring.properties..", "com.microsoft.z3..");

  /** The nodes of a file may be passed through a reader of entries. */
  static final ArchRule ONLY_FILES_OF_OURS_ARE_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.splitring.claims.yaml..", "org.splitring.claims.catalogue..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  static final ArchRule ONLY_THE_COMMAND_LINE_PARSES_ARGUMENTS =
      only("org.splitring.cli..", "org.apache.commons.cli..");

  static final ArchRule ONLY_THE_COMMAND_LINE_WRITES_JSON =
      only("org.splitring.cli..", "com.fasterxml.jackson..");

  static final ArchRule ONLY_THE_ARBITRARIES_AND_THE_TESTS_USE_JQWIK =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.splitring.properties.arbitraries..", "org.splitring.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.jqwik..");

  /** Without jqwik there are none, and the command has no jqwik. */
  static final ArchRule NOTHING_USES_THE_ARBITRARIES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.splitring.properties.arbitraries..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.splitring.properties.arbitraries..");

  static final ArchRule ONLY_THE_EXTENSION_USES_ASCIIDOCTOR =
      only("org.splitring.notes.asciidoc..", "org.asciidoctor..");

  /** AsciidoctorJ finds it; the command has no AsciidoctorJ. */
  static final ArchRule NOTHING_USES_THE_EXTENSION =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.splitring.notes.asciidoc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.splitring.notes.asciidoc..");

  static final ArchRule NOTHING_USES_WHAT_THE_TESTS_SHARE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.splitring.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.splitring.testing..");

  static final ArchRule ONLY_THE_PROBE_AND_THE_PAGER_START_PROCESSES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.splitring.claims.process..",
              "org.splitring.claims.qemu..",
              "org.splitring.claims.guest..",
              "org.splitring.testing..")
          .and()
          .doNotHaveFullyQualifiedName("org.splitring.cli.output.Pager")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.splitring.claims.process..")
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .because("nothing of what is read may be run");

  /** Of a package and the packages below it too: every package is a slice of its own. */
  static final ArchRule NO_CYCLES =
      slices().matching("org.splitring.(**)").should().beFreeOfCycles();

  static final List<ArchRule> ALL =
      List.of(
          MODEL_STANDS_ALONE,
          CLAIMS_KNOW_THE_MODEL_ONLY,
          PROPERTIES_KNOW_THE_MODEL_ONLY,
          ALLOY_KNOWS_THE_MODEL_ONLY,
          ONLY_THE_RUNNER_USES_ALLOY,
          ONLY_THE_C_READER_USES_CDT,
          ONLY_TREES_AND_PATCHES_USE_GIT,
          ONLY_PROPERTIES_USE_Z3,
          ONLY_FILES_OF_OURS_ARE_YAML,
          ONLY_THE_COMMAND_LINE_PARSES_ARGUMENTS,
          ONLY_THE_COMMAND_LINE_WRITES_JSON,
          ONLY_THE_ARBITRARIES_AND_THE_TESTS_USE_JQWIK,
          NOTHING_USES_THE_ARBITRARIES,
          ONLY_THE_EXTENSION_USES_ASCIIDOCTOR,
          NOTHING_USES_THE_EXTENSION,
          NOTHING_USES_WHAT_THE_TESTS_SHARE,
          ONLY_THE_PROBE_AND_THE_PAGER_START_PROCESSES,
          NO_CYCLES);

  private Arrows() {}

  private static ArchRule only(String user, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(user)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(library + " is used in " + user + " and nowhere else");
  }
}
