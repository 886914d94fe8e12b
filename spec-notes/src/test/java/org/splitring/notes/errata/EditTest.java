package org.splitring.notes.errata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.errata.text.Edit;
import org.splitring.notes.errata.text.TextPlace;

class EditTest {

  private static final TextPlace HERE = new TextPlace.Section(List.of("sec:here"));
  private static final Edit MACRO = edit("f({q}) & ~{q}", "f({q} - 1) & ~({q} - 1)");
  private static final Edit LONGER = edit("a sentence.", "a sentence.\nAnd one more.");

  private static Edit edit(String before, String after) {
    return new Edit("it", HERE, false, before, after);
  }

  private static SpecFile file(String here) {
    return new SpecFile(
        "a.tex",
        "f(x) & ~x\n\\section{Here}\\label{sec:here}\n" + here + "\n\\section{There} f(y) & ~y\n",
        false);
  }

  @Test
  void onlyItsPlaceIsChanged() {
    SpecFile file = file("f(qalign) & ~qalign");
    assertEquals(Edit.State.OPEN, MACRO.state(List.of(file)));
    assertEquals(
        Map.of("a.tex", file("f(qalign - 1) & ~(qalign - 1)").text()), MACRO.made(List.of(file)));
  }

  @Test
  void oneNameInTwoPlacesIsOneName() {
    assertEquals(Edit.State.ABSENT, MACRO.state(List.of(file("f(qalign) & ~other"))));
  }

  @Test
  void blanksAndLineEndsAreOneAnother() {
    assertEquals(Edit.State.OPEN, LONGER.state(List.of(file("a\n  sentence."))));
  }

  @Test
  void newWordsThatBeginLikeTheOldAreNotTakenForThem() {
    SpecFile made = file("a sentence. And one more.");
    assertEquals(Edit.State.MADE, LONGER.state(List.of(made)));
    assertEquals(
        Edit.State.UNCLEAR, LONGER.state(List.of(file("a sentence. And one more. a sentence."))));
  }

  @Test
  void anErratumThatMissesSomethingIsRefusedWithItsPlace() {
    String text = "title: x\ntype: technica\n";
    UnreadableException wrong =
        assertThrows(
            UnreadableException.class,
            () -> new ErratumReader("x", List.of()).read(YamlMapping.of("x/erratum.yaml", text)));
    assertTrue(wrong.getMessage().startsWith("x/erratum.yaml, line 1"), wrong.getMessage());
  }

  @Test
  void everyErratumOfTheProgramIsRead() throws UnreadableException {
    Errata all = Errata.load();
    assertTrue(all.errata().size() >= 4);
    Proven proven = Proven.of(List.of(), all.right());
    assertTrue(proven.right().stream().noneMatch(each -> each.evidence().isEmpty()));
  }
}
