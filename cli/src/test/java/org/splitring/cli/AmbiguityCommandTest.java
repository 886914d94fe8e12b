package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Analysis;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.UnansweredException;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.AmbiguityJson;
import org.splitring.cli.text.AmbiguityText;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.notes.standard.AmbiguityRecord;
import org.splitring.notes.standard.StandardFacts;

class AmbiguityCommandTest {

  private static Ambiguity found =
      new Ambiguity(Map.of(), List.of(), List.of(), Optional.empty(), Map.of());

  @BeforeAll
  static void askOnce() throws UnansweredException {
    found = Analysis.run(text -> {});
  }

  @Test
  void itIsReadByPeople() {
    Golden.assertText("ambiguity.txt", AmbiguityText.of(found));
  }

  @Test
  void itIsReadByPrograms() {
    Golden.assertText("ambiguity.json", AmbiguityJson.of(found));
  }

  /** The documents are made from a record of it; Alloy says the same today. */
  @Test
  void theRecordIsWhatIsFound() throws UnreadableException {
    assertEquals(AmbiguityRecord.of(StandardFacts.load().ambiguity()), AmbiguityRecord.of(found));
  }

  /** Whoever does not want it fresh does not wait for Alloy. */
  @Test
  void theRecordIsShownAtOnce() {
    Run run = Run.of(new FakeServices(), "ambiguity");
    assertEquals(AmbiguityText.of(found), run.out());
    assertEquals(0, run.status());
  }

  @Test
  void whatIsNotFoundOutIsUndecided() {
    Run run = Run.of(new FakeServices(), "ambiguity", "--fresh");
    assertEquals("splitring: undecided: it took too long\n", run.err());
    assertEquals("", run.out());
    assertEquals(3, run.status());
  }

  /** No layout that is in use may change: theirs is the reading that the erratum leaves. */
  @ParameterizedTest
  @CsvSource({"linux", "kvmtool", "acrn"})
  void theReadingThatIsLeftIsThatOfWhatRuns(String id) throws UnreadableException {
    Pair pair = found.needs().get(Erratum.EVENT_FIELDS_ALWAYS_PRESENT);
    assertEquals(new Outcome.Value(pair.one().used()), used(id, pair));
  }

  /** Negative control: an implementation that has the other reading. */
  @Test
  void anotherReadingIsNoticed() throws UnreadableException {
    Pair pair = found.needs().get(Erratum.EVENT_FIELDS_ALWAYS_PRESENT);
    assertNotEquals(new Outcome.Value(pair.one().used()), used("qemu", pair));
    assertEquals(new Outcome.Value(pair.other().used()), used("qemu", pair));
  }

  private static Outcome used(String id, Pair pair) throws UnreadableException {
    Stated stated =
        (Stated)
            Catalogue.load().find(id).orElseThrow().claim().statement(Quantity.USED).orElseThrow();
    long base = stated.measured() == Measured.ADDRESS ? pair.ring().align().bytes() : 0;
    Point point = new Point(pair.ring().size().entries(), pair.ring().align().bytes(), base, 0);
    Outcome outcome = CompiledFormula.of(stated.formula()).at(point);
    return outcome instanceof Outcome.Value value
        ? new Outcome.Value(value.bits() - base)
        : outcome;
  }
}
