package org.splitring.notes.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.claims.UnreadableException;
import org.splitring.notes.standard.RecordedPassage.Difference;

class StandardFactsTest {

  private static Editions editions(String text) {
    Difference difference = new Difference("n = 1", "it's 14", text, 3, 240, 1, 16);
    return new Editions(
        LocalDate.of(2026, 11, 23),
        List.of(
            new Edition(
                "v1.0-cs01",
                "0123456789abcdef",
                List.of(
                    new RecordedPassage(
                        "macro", "ALIGN", "a.tex:1", "differs", Optional.of(difference)),
                    new RecordedPassage("macro", "MASK", "a.tex:2", "undecided", Optional.empty()),
                    new RecordedPassage(
                        "table", "Used Ring", "a.tex:3-4", "agrees", Optional.empty())),
                2)));
  }

  @Test
  void editionsAreReadAsTheyWereWritten() throws UnreadableException {
    Editions editions = editions("10: 'ten'");
    assertEquals(editions, EditionsReader.read("file", EditionsText.of(editions)));
  }

  @Test
  void theWorstWordOnATopicCounts() {
    Edition edition = editions("10").newest();
    assertEquals(Optional.of("differs"), edition.word("macro"));
    assertEquals(Optional.of("agrees"), edition.word("table"));
    assertEquals(Optional.empty(), edition.word("header"));
    assertEquals(1, editions("10").differing("macro"));
  }

  @Test
  void aFieldThatWouldBeReadAsTwoIsNotWritten() {
    Editions editions = editions("a | b");
    assertThrows(IllegalArgumentException.class, () -> EditionsText.of(editions));
  }

  @Test
  void whatWasEditedByHandIsRefusedWithItsPlace() {
    String text = EditionsText.of(editions("10"));
    for (String broken :
        List.of(
            text.replace("| agrees", ""),
            text.replace("| 240 |", "| many |"),
            text.replace("2026-11-23", "today"))) {
      String message =
          assertThrows(UnreadableException.class, () -> EditionsReader.read("file", broken))
              .getMessage();
      assertTrue(message.startsWith("file, line "), message);
    }
  }

  @Test
  void whatIsOpenIsReadAsItWasWritten() throws UnreadableException {
    Ambiguity found = StandardFacts.load().ambiguity();
    assertEquals(found, AmbiguityReader.read("file", AmbiguityRecord.of(found)));
  }

  @Test
  void aWordThatIsNotKnownIsRefusedWithItsPlace() throws UnreadableException {
    String text = AmbiguityRecord.of(StandardFacts.load().ambiguity());
    for (String broken :
        List.of(
            text.replace("size-table avail", "size-chair avail"),
            text.replace("USED_EVENT THERE", "USED_EVENT PERHAPS"),
            text.replace("ring: 2 4 0 false", "ring: 2 4"),
            text.replace("ring: 2 4 0 false", "ring: two 4 0 false"))) {
      String message =
          assertThrows(UnreadableException.class, () -> AmbiguityReader.read("file", broken))
              .getMessage();
      assertTrue(message.startsWith("file, line "), message);
    }
  }
}
