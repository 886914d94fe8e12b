package org.splitring.notes.asciidoc;

import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.notes.document.LayoutTable;
import org.splitring.notes.document.Material;
import org.splitring.notes.document.Pictures;
import org.splitring.notes.document.VerdictTable;
import org.splitring.notes.document.VerdictText;
import org.splitring.notes.picture.ComparisonPicture;
import org.splitring.notes.picture.LayoutPicture;
import org.splitring.notes.picture.RingSide;
import org.splitring.notes.words.Columns;

/** What each block macro stands for, as AsciiDoc, so that every converter shows the same. */
final class Blocks {

  private static final Pictures PICTURES = Pictures.within();

  private Blocks() {}

  /** One ring by the standard: to scale, and byte by byte. */
  static String layout(Wanted wanted, Material material) throws BadMacroException {
    wanted.withoutTarget().taking("size", "align");
    QueueSize size = wanted.size();
    QueueAlign align = wanted.align();
    Layout layout = material.numbers().layout(size, align);
    String title =
        String.format(
            Locale.ROOT, "The ring of Queue Size %s and Queue Align %s, in bytes", size, align);
    return PICTURES.block("layout", LayoutPicture.of(layout, align))
        + "\n"
        + LayoutTable.of(title, layout);
  }

  /** One verdict with its evidence. */
  static String verdict(Wanted wanted, Material material) throws BadMacroException {
    wanted.taking("quantity");
    Checked checked = material.verdicts(wanted.claim(material));
    Optional<Judged> judged = Columns.judged(checked, wanted.quantity());
    if (judged.isEmpty()) {
      throw wanted.bad(wanted.target() + " says nothing of " + wanted.quantity().label());
    }
    return VerdictText.sentence(checked, judged.get())
        + "\n\n"
        + VerdictText.facts(checked, judged.get(), material.observed(checked.claim()));
  }

  /** The standard's ring and a claimant's, side by side. */
  static String comparison(Wanted wanted, Material material) throws BadMacroException {
    wanted.taking("size", "align");
    Claim claim = wanted.claim(material);
    Point point = new Point(wanted.size().entries(), wanted.align().bytes(), 0, 1);
    Optional<RingSide> side = RingSide.claimed(claim, point);
    if (side.isEmpty()) {
      throw wanted.bad("what " + claim.id() + " says there cannot be drawn");
    }
    return PICTURES.block("comparison", ComparisonPicture.of(RingSide.standard(point), side.get()));
  }

  /** The table of all verdicts. */
  static String verdicts(Wanted wanted, Material material) throws BadMacroException {
    wanted.withoutTarget().taking();
    return VerdictTable.of(material.verdicts());
  }
}
