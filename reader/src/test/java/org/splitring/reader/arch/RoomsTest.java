package org.splitring.reader.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.reader.c.broken.FrontEndThatExecutes;
import org.splitring.reader.edit.broken.EditThatInterprets;
import org.splitring.reader.exec.broken.ExecutorThatParses;
import org.splitring.reader.interpret.broken.InterpreterThatPreprocesses;
import org.splitring.reader.interpret.broken.RunThatCallsBack;
import org.splitring.reader.ir.broken.CopyInAnyOrder;
import org.splitring.reader.ir.broken.LanguageThatRuns;
import org.splitring.reader.memory.broken.MemoryThatInterprets;
import org.splitring.reader.preprocess.broken.PreprocessorThatRuns;
import org.splitring.reader.ring.broken.RingThatParses;
import org.splitring.reader.rust.broken.LoweringThatExecutes;
import org.splitring.reader.source.broken.SourceThatParses;
import org.splitring.reader.variants.broken.VariantsThatRun;

class RoomsTest {

  /** About thirty files are a room; more are two. */
  private static final long MOST = 32;

  private static final JavaClasses READER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.splitring.reader");

  static List<String> rooms() {
    return Rooms.all();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomKnowsOnlyWhatLiesBelow(String room) {
    Rooms.of(room).allowEmptyShould(true).check(READER);
  }

  @Test
  void onlyTheFrontEndOfCUsesItsParser() {
    Rooms.ONLY_THE_FRONT_END_OF_C_USES_ITS_PARSER.check(READER);
  }

  @Test
  void onlyOneRoomUsesTheParserOfRust() {
    Rooms.ONLY_ONE_ROOM_USES_THE_PARSER_OF_RUST.check(READER);
  }

  @Test
  void theParserOfRustElsewhereIsFound() {
    JavaClasses classes = new ClassFileImporter().importClasses(LoweringThatExecutes.class);
    assertTrue(Rooms.ONLY_ONE_ROOM_USES_THE_PARSER_OF_RUST.evaluate(classes).hasViolation());
  }

  @Test
  void whatIsReadDoesNotDependOnTheRun() {
    Rooms.NOTHING_IS_COPIED_IN_ANY_ORDER.check(READER);
  }

  @Test
  void aCopyInAnyOrderIsFound() {
    JavaClasses classes = new ClassFileImporter().importClasses(CopyInAnyOrder.class);
    assertTrue(Rooms.NOTHING_IS_COPIED_IN_ANY_ORDER.evaluate(classes).hasViolation());
  }

  @Test
  void noTwoRoomsKnowEachOther() {
    Rooms.NO_ROUND_TRIPS.check(READER);
  }

  @Test
  void noRoomIsTwoRooms() {
    Map<String, Long> tooLarge =
        Rooms.sizes(READER).entrySet().stream()
            .filter(each -> each.getValue() > MOST)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(Map.of(), tooLarge);
    assertTrue(Rooms.sizes(READER).getOrDefault("org.splitring.reader.ir", 0L) > 20);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("ir", LanguageThatRuns.class),
        Arguments.of("interpret", InterpreterThatPreprocesses.class),
        Arguments.of("memory", MemoryThatInterprets.class),
        Arguments.of("exec", ExecutorThatParses.class),
        Arguments.of("ring", RingThatParses.class),
        Arguments.of("variants", VariantsThatRun.class),
        Arguments.of("edit", EditThatInterprets.class),
        Arguments.of("preprocess", PreprocessorThatRuns.class),
        Arguments.of("source", SourceThatParses.class),
        Arguments.of("c", FrontEndThatExecutes.class),
        Arguments.of("rust", LoweringThatExecutes.class));
  }

  /** Negative controls: each of these classes breaks the rule of its room on purpose. */
  @ParameterizedTest
  @MethodSource("broken")
  void anArrowTheOtherWayIsFound(String room, Class<?> broken) {
    JavaClasses classes = new ClassFileImporter().importClasses(broken);
    assertTrue(Rooms.of(room).evaluate(classes).hasViolation(), room);
  }

  @Test
  void everyRoomHasItsControl() {
    assertEquals(
        Rooms.all().stream().sorted().toList(),
        broken().map(each -> (String) each.get()[0]).sorted().toList());
  }

  @Test
  void aParserElsewhereIsFound() {
    JavaClasses classes = new ClassFileImporter().importClasses(RingThatParses.class);
    assertTrue(Rooms.ONLY_THE_FRONT_END_OF_C_USES_ITS_PARSER.evaluate(classes).hasViolation());
  }

  @Test
  void twoRoomsThatKnowEachOtherAreFound() {
    JavaClasses round =
        new ClassFileImporter().importClasses(LanguageThatRuns.class, RunThatCallsBack.class);
    assertTrue(Rooms.NO_ROUND_TRIPS.evaluate(round).hasViolation());
    JavaClasses half = new ClassFileImporter().importClasses(LanguageThatRuns.class);
    assertFalse(Rooms.NO_ROUND_TRIPS.evaluate(half).hasViolation());
  }
}
