package org.splitring.cli.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name stands for one type, so that a sentence with it is clear without its package. */
class TypeNamesTest {

  /**
   * Four things that the Alloy model has, which are called there as in Java; and a statement, of a
   * claim and of the intermediate language, which both have that name wherever they are written of.
   */
  private static final Set<String> SHARED =
      Set.of("Clause", "Erratum", "Ring", "Statement", "Topic");

  /** The simple names of which there are several, of types by their full names. */
  private static Set<String> several(Stream<String> types) {
    Map<String, Long> count =
        types.collect(
            Collectors.groupingBy(
                each -> each.substring(each.lastIndexOf('.') + 1), Collectors.counting()));
    return count.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aNameStandsForOneType() {
    Set<String> several =
        several(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.splitring")
                    .stream()
                    .filter(each -> each.isTopLevelClass())
                    .map(each -> each.getName())
                    .filter(each -> !each.endsWith(".package-info")));
    assertEquals(new TreeSet<>(SHARED), several);
  }

  /** Negative control. */
  @Test
  void aNameThatStandsForTwoIsFound() {
    assertEquals(Set.of("X"), several(Stream.of("a.X", "a.b.X", "a.Y", "a.b.Z")));
  }
}
