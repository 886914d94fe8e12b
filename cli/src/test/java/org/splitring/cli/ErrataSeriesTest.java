package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.fixture.ErrataTree;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Series;
import org.splitring.notes.errata.text.Edit;

/** A proposed text that is itself wrong is found before there is a patch. */
class ErrataSeriesTest {

  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void write() throws UnreadableException {
    tree = Trees.open(ErrataTree.write(directory).toString());
  }

  /** An erratum of the program with other new words in its first edit. */
  private static Erratum proposing(String name, String words) throws UnreadableException {
    Erratum real = Errata.load().named(List.of(name)).get(0);
    Edit first = real.edits().get(0);
    return new Erratum(
        real.name(),
        real.title(),
        real.type(),
        real.status(),
        Optional.empty(),
        real.location(),
        real.affected(),
        real.print(),
        real.problem(),
        real.proposed(),
        real.effect(),
        real.message(),
        real.subject(),
        real.settled(),
        real.passages(),
        real.quantities(),
        List.of(new Edit(first.name(), first.place(), false, first.before(), words)));
  }

  private void assertRefused(Erratum erratum, String why) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> Series.of(tree, List.of(erratum)));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  @Test
  void aMacroThatIsMendedWronglyIsNotProposed() throws UnreadableException {
    String half = "#define ALIGN(x) (((x) + ({q} - 1)) & ~{q})";
    assertRefused(proposing("align-macro", half), "ALIGN, virtq_size: differs; no patch is made");
    String notRead = "#define ALIGN(x) round_up(x, {q})";
    assertRefused(proposing("align-macro", notRead), "no patch is made");
  }

  @Test
  void anotherFieldInThePlaceOfTheOneIsNotProposed() throws UnreadableException {
    assertRefused(
        proposing("event-fields-always-present", "le32 used_event; /* Always present */"),
        "does not agree any more; no patch is made");
  }

  @Test
  void halfOfTheLoopIsNotProposed() throws UnreadableException {
    String first = "if (vq->last_seen_used == le16_to_cpu(virtq->used.idx)) {";
    assertRefused(proposing("recheck-loop", first), "re-check loop: differs");
  }

  @Test
  void anElementThatIsNoPointerIsNotProposed() throws UnreadableException {
    Erratum real = Errata.load().named(List.of("recheck-loop")).get(0);
    Edit last = real.edits().get(2);
    Edit wrong =
        new Edit(
            last.name(),
            last.place(),
            false,
            last.before(),
            "struct virtq_used_elem *e = virtq->used.ring[vq->last_seen_used%qsz];");
    assertRefused(
        new Erratum(
            real.name(),
            real.title(),
            real.type(),
            real.status(),
            real.issue(),
            real.location(),
            real.affected(),
            real.print(),
            real.problem(),
            real.proposed(),
            real.effect(),
            real.message(),
            real.subject(),
            real.settled(),
            real.passages(),
            real.quantities(),
            List.of(real.edits().get(0), real.edits().get(1), wrong)),
        "re-check loop: differs");
  }

  @Test
  void theProposedTextsAreRightOneByOneAndTogether() throws UnreadableException {
    List<Erratum> all = Errata.load().errata();
    for (Erratum each : all) {
      assertEquals("patched", Series.of(tree, List.of(each)).outcomes().get(0).word());
    }
    Series series = Series.of(tree, all);
    assertEquals(List.of(), series.notAgreeing());
    assertEquals(
        Collections.nCopies(all.size(), "already"),
        Series.of(series.patched(), all).outcomes().stream().map(ErratumOutcome::word).toList());
  }
}
