package org.splitring.alloy.ambiguity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.alloy.ambiguity.Clause.AVAIL_COMMENT;
import static org.splitring.alloy.ambiguity.Clause.IGNORE_AVAIL_EVENT;
import static org.splitring.alloy.ambiguity.Clause.IGNORE_USED_EVENT;
import static org.splitring.alloy.ambiguity.Clause.SIZE_FORMULA;
import static org.splitring.alloy.ambiguity.Clause.SIZE_TABLE;
import static org.splitring.alloy.ambiguity.Clause.USED_COMMENT;
import static org.splitring.alloy.ambiguity.Inference.Answer.ABSENT;
import static org.splitring.alloy.ambiguity.Inference.Answer.THERE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.splitring.alloy.AlloyRunner.Settings;
import org.splitring.alloy.AlloyText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

class AnalysisTest {

  private static Ambiguity found =
      new Ambiguity(Map.of(), List.of(), List.of(), Optional.empty(), Map.of());

  @BeforeAll
  static void askOnce() throws UnansweredException {
    found = Analysis.run(text -> {});
  }

  @Test
  void everyTopicIsOpenInTheTextAsPrinted() {
    assertEquals(EnumSet.allOf(Topic.class), found.differences().keySet());
  }

  @Test
  void theFirstReaderHasTheStandardsLayout() {
    Stream.concat(found.differences().values().stream(), found.needs().values().stream())
        .forEach(
            pair -> {
              assertEquals(bytes(Quantity.USED, pair), pair.one().used(), pair::toString);
              assertEquals(bytes(Quantity.TOTAL, pair), pair.one().room(), pair::toString);
              assertEquals(bytes(Quantity.AVAIL_SIZE, pair), pair.one().availBytes());
              assertEquals(bytes(Quantity.USED_SIZE, pair), pair.one().usedBytes());
            });
  }

  /** The inference of whoever first asked, made by machine; and the comments say the opposite. */
  @Test
  void threeClausesSayThatAFieldIsThereAndItsCommentThatItIsNot() {
    assertEquals(
        Set.of(
            new Inference(EventField.USED_EVENT, THERE, Set.of(SIZE_TABLE)),
            new Inference(EventField.USED_EVENT, THERE, Set.of(SIZE_FORMULA)),
            new Inference(EventField.USED_EVENT, THERE, Set.of(IGNORE_USED_EVENT)),
            new Inference(EventField.USED_EVENT, ABSENT, Set.of(AVAIL_COMMENT)),
            new Inference(EventField.AVAIL_EVENT, THERE, Set.of(SIZE_TABLE)),
            new Inference(EventField.AVAIL_EVENT, THERE, Set.of(SIZE_FORMULA)),
            new Inference(EventField.AVAIL_EVENT, THERE, Set.of(IGNORE_AVAIL_EVENT)),
            new Inference(EventField.AVAIL_EVENT, ABSENT, Set.of(USED_COMMENT))),
        Set.copyOf(found.inferences()));
  }

  @Test
  void aCommentContradictsWhatSaysThatItsFieldIsThere() {
    assertEquals(
        Set.of(
            Set.of(SIZE_TABLE, AVAIL_COMMENT),
            Set.of(SIZE_TABLE, USED_COMMENT),
            Set.of(SIZE_FORMULA, AVAIL_COMMENT),
            Set.of(SIZE_FORMULA, USED_COMMENT),
            Set.of(IGNORE_USED_EVENT, AVAIL_COMMENT),
            Set.of(IGNORE_AVAIL_EVENT, USED_COMMENT)),
        Set.copyOf(found.contradictions()));
  }

  @Test
  void theErrataLeaveOneReadingAndNoneOfThemCanBeSpared() {
    assertEquals(Optional.empty(), found.remaining());
    assertEquals(EnumSet.allOf(Erratum.class), found.needs().keySet());
  }

  /** Negative control: an erratum that says nothing. */
  @Test
  void anErratumWithoutMeaningLeavesTwoReadings() throws UnansweredException {
    Model toothless =
        new Model(
            Settings.USUAL,
            text ->
                text.replacing(
                    "errata.als", text(text, "errata.als").replace("  roundsByMask[r]\n", "")));
    Pair left = new Analysis(toothless, text -> {}).remaining().orElseThrow();
    assertTrue(left.one().room() != left.other().room(), left::toString);
  }

  /** Negative control: an instance that the model of the layout contradicts. */
  @Test
  void aNumberThatTheModelDoesNotConfirmIsRefused() {
    Pair pair = found.differences().values().iterator().next();
    Reading one = pair.one();
    Reading wrong =
        new Reading(
            one.usedEvent(),
            one.availEvent(),
            one.availBytes(),
            one.usedBytes(),
            one.used() + 1,
            one.end(),
            one.room(),
            one.macro(),
            one.origin());
    assertThrows(
        IllegalStateException.class,
        () -> Replay.checked(new Pair(pair.ring(), wrong, pair.other())));
  }

  @Test
  void theNamesAreThoseOfTheModels() {
    assertEquals(
        Arrays.stream(Clause.values()).map(Clause::atom).toList(), atoms("literal.als", "Clause"));
    assertEquals(
        Arrays.stream(Erratum.values()).map(Erratum::atom).toList(),
        atoms("errata.als", "Erratum"));
    assertEquals(
        Arrays.stream(EventField.values()).map(EventField::atom).toList(),
        atoms("reading.als", "EventField"));
  }

  private static List<String> atoms(String file, String name) {
    String text = text(AlloyText.of(file), file);
    int from = text.indexOf("enum " + name + " {");
    String list = text.substring(text.indexOf('{', from) + 1, text.indexOf('}', from));
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  private static String text(AlloyText text, String file) {
    return Optional.ofNullable(text.files().get(file)).orElseThrow();
  }

  private static long bytes(Quantity quantity, Pair pair) {
    return StandardLayout.bytes(quantity, pair.ring().size(), pair.ring().align());
  }
}
