package org.splitring.notes.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.splitring.notes.document.WordDiff.Fate;
import org.splitring.notes.document.WordDiff.Piece;

class WordDiffTest {

  private static String without(WordDiff diff, Fate fate) {
    return diff.pieces().stream()
        .filter(piece -> piece.fate() != fate)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void onlyTheWordsThatChangeAreMarked() {
    assertEquals(
        List.of(
            new Piece(Fate.KEPT, "a power of "),
            new Piece(Fate.REMOVED, "too"),
            new Piece(Fate.ADDED, "two"),
            new Piece(Fate.KEPT, ", always")),
        WordDiff.of("a power of too, always", "a power of two, always").pieces());
  }

  @Test
  void aMacroIsDividedAtItsSigns() {
    WordDiff diff = WordDiff.of("& ~qalign", "& ~(qalign - 1)");
    assertEquals(
        List.of(
            new Piece(Fate.KEPT, "& ~"),
            new Piece(Fate.ADDED, "("),
            new Piece(Fate.KEPT, "qalign"),
            new Piece(Fate.ADDED, " - 1)")),
        diff.pieces());
  }

  @Property
  void bothTextsCanBeHadBack(
      @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String before,
      @ForAll @StringLength(max = 40) String after) {
    String old = before.replace('c', ' ');
    WordDiff diff = WordDiff.of(old, after);
    assertEquals(old, without(diff, Fate.ADDED));
    assertEquals(after, without(diff, Fate.REMOVED));
  }

  @Test
  void everySignIsShownAsItIs() {
    assertEquals(
        """
        [listing,subs="quotes,macros"]
        ------------
        pass:c[desc[ n *2* \\]]
        ------------
        """,
        WordDiff.of("desc[ n *2* ]", "desc[ n *2* ]").asciidoc());
  }

  /** The control: a difference that shows nothing would keep everything. */
  @Test
  void aDifferenceIsNeverSilent() {
    WordDiff same = WordDiff.of("x", "x");
    assertEquals(List.of(new Piece(Fate.KEPT, "x")), same.pieces());
    assertNotEquals(same.asciidoc(), WordDiff.of("x", "y").asciidoc());
  }
}
