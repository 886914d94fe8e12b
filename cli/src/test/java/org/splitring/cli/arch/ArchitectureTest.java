package org.splitring.cli.arch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.alloy.broken.QuestionThatSolves;
import org.splitring.claims.broken.ClaimThatProves;
import org.splitring.claims.broken.ClaimThatSolves;
import org.splitring.cli.broken.CommandThatAsksTheDay;
import org.splitring.cli.broken.CommandThatCompiles;
import org.splitring.cli.broken.CommandThatConverts;
import org.splitring.cli.broken.CommandThatFormats;
import org.splitring.cli.broken.CommandThatGenerates;
import org.splitring.cli.broken.CommandThatReadsC;
import org.splitring.cli.broken.CommandThatReadsGit;
import org.splitring.cli.broken.CommandThatStartsAProcess;
import org.splitring.cli.broken.one.RoundOne;
import org.splitring.cli.broken.two.RoundTwo;
import org.splitring.model.broken.ModelThatParses;
import org.splitring.model.broken.ModelThatWrites;
import org.splitring.properties.broken.ProofThatReadsYaml;

class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.splitring");

  static Stream<ArchRule> rules() {
    return Stream.of(Arrows.ALL, Surroundings.ALL).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHolds(ArchRule rule) {
    rule.check(PROGRAM);
  }

  /** Without this, a rule that looks at nothing would hold. */
  @Test
  void allModulesAreLookedAt() {
    for (String module :
        List.of("model", "claims", "properties", "alloy", "notes", "cli", "testing")) {
      assertTrue(
          PROGRAM.stream().anyMatch(c -> c.getName().startsWith("org.splitring." + module + ".")),
          module);
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(Arrows.MODEL_STANDS_ALONE, ModelThatParses.class),
        Arguments.of(Arrows.ONLY_THE_COMMAND_LINE_PARSES_ARGUMENTS, ModelThatParses.class),
        Arguments.of(Arrows.ONLY_THE_COMMAND_LINE_WRITES_JSON, ModelThatWrites.class),
        Arguments.of(Arrows.CLAIMS_KNOW_THE_MODEL_ONLY, ClaimThatProves.class),
        Arguments.of(Arrows.ONLY_PROPERTIES_USE_Z3, ClaimThatSolves.class),
        Arguments.of(Arrows.PROPERTIES_KNOW_THE_MODEL_ONLY, ProofThatReadsYaml.class),
        Arguments.of(Arrows.ALLOY_KNOWS_THE_MODEL_ONLY, QuestionThatSolves.class),
        Arguments.of(Arrows.ONLY_THE_RUNNER_USES_ALLOY, QuestionThatSolves.class),
        Arguments.of(Arrows.ONLY_FILES_OF_OURS_ARE_YAML, ProofThatReadsYaml.class),
        Arguments.of(
            Arrows.ONLY_THE_PROBE_AND_THE_PAGER_START_PROCESSES, CommandThatStartsAProcess.class),
        Arguments.of(Arrows.ONLY_TREES_AND_PATCHES_USE_GIT, CommandThatReadsGit.class),
        Arguments.of(Arrows.ONLY_THE_C_READER_USES_CDT, CommandThatReadsC.class),
        Arguments.of(
            Arrows.ONLY_THE_ARBITRARIES_AND_THE_TESTS_USE_JQWIK, CommandThatGenerates.class),
        Arguments.of(Arrows.NOTHING_USES_THE_ARBITRARIES, CommandThatGenerates.class),
        Arguments.of(Arrows.ONLY_THE_EXTENSION_USES_ASCIIDOCTOR, CommandThatConverts.class),
        Arguments.of(Arrows.NOTHING_USES_THE_EXTENSION, CommandThatConverts.class),
        Arguments.of(Arrows.NOTHING_USES_WHAT_THE_TESTS_SHARE, CommandThatCompiles.class),
        Arguments.of(Surroundings.NOTHING_ASKS_THE_DAY, CommandThatAsksTheDay.class),
        Arguments.of(Surroundings.NOTHING_FORMATS_FOR_A_LOCALE, CommandThatFormats.Number.class),
        Arguments.of(Surroundings.NOTHING_FORMATS_FOR_A_LOCALE, CommandThatFormats.OldNumber.class),
        Arguments.of(Surroundings.NOTHING_FORMATS_FOR_A_LOCALE, CommandThatFormats.Letter.class),
        Arguments.of(
            Surroundings.NOTHING_READS_IN_A_CHARSET_OF_THE_MACHINE,
            CommandThatFormats.Bytes.class));
  }

  /** Negative controls: each of these classes breaks a rule on purpose. */
  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleIsFound(ArchRule rule, Class<?> broken) {
    JavaClasses classes = new ClassFileImporter().importClasses(broken);
    assertTrue(rule.allowEmptyShould(true).evaluate(classes).hasViolation(), rule.getDescription());
  }

  @Test
  void aCycleIsFound() {
    JavaClasses round = new ClassFileImporter().importClasses(RoundOne.class, RoundTwo.class);
    assertTrue(Arrows.NO_CYCLES.evaluate(round).hasViolation());
    JavaClasses half = new ClassFileImporter().importClasses(RoundOne.class);
    assertFalse(Arrows.NO_CYCLES.evaluate(half).hasViolation());
  }
}
