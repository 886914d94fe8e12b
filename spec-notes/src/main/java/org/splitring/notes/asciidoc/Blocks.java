package org.splitring.notes.asciidoc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.document.ErrataChapter;
import org.splitring.notes.document.LayoutTable;
import org.splitring.notes.document.Material;
import org.splitring.notes.document.Pictures;
import org.splitring.notes.document.ReadingSections;
import org.splitring.notes.document.VerdictTable;
import org.splitring.notes.document.VerdictText;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.picture.ComparisonPicture;
import org.splitring.notes.picture.LayoutPicture;
import org.splitring.notes.picture.RingSide;
import org.splitring.notes.picture.VerdictPictures;
import org.splitring.notes.words.Columns;
import org.splitring.properties.explained.Explained;

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
    return verdict(wanted, checked, wanted.quantity(), material, checked.claim().id());
  }

  /** The same of a formula that stands in the document, with its pictures. */
  static String formula(Wanted wanted, Material material) throws BadMacroException {
    wanted.taking("formula");
    Checked checked = Explained.check(OwnClaims.formula(wanted), Domain.DEFAULT);
    Quantity quantity = wanted.targetQuantity();
    String asked =
        String.format(
            Locale.ROOT,
            "--%s '%s'",
            quantity.label().replace('_', '-'),
            wanted.text("formula").replace("'", "'\\\\''"));
    return verdict(wanted, checked, quantity, material, asked) + pictures(checked, quantity);
  }

  /** The same of a function of a file beside the document. */
  static String source(Wanted wanted, Material material) throws BadMacroException {
    wanted.taking("function", "quantity", "tree");
    Quantity quantity = wanted.quantity();
    Checked checked = Explained.check(OwnClaims.source(wanted), Domain.DEFAULT);
    String tree = wanted.textOr("tree", "");
    String asked =
        wanted.target()
            + ":"
            + wanted.text("function")
            + (tree.isEmpty() ? "" : " --source " + tree);
    return verdict(wanted, checked, quantity, material, asked) + pictures(checked, quantity);
  }

  private static String verdict(
      Wanted wanted, Checked checked, Quantity quantity, Material material, String asked)
      throws BadMacroException {
    Optional<Judged> judged = Columns.judged(checked, quantity);
    if (judged.isEmpty()) {
      throw wanted.bad(checked.claim().id() + " says nothing of " + quantity.label());
    }
    return VerdictText.sentence(checked, judged.get())
        + "\n\n"
        + VerdictText.facts(
            checked, judged.get(), "splitring check " + asked, material.observed(checked.claim()));
  }

  private static String pictures(Checked checked, Quantity quantity) {
    return VerdictPictures.of(checked, Columns.judged(checked, quantity).orElseThrow()).stream()
        .map(each -> "\n" + PICTURES.block("own", each))
        .collect(Collectors.joining());
  }

  /** One erratum, with what is computed for it. */
  static String erratum(Wanted wanted) throws BadMacroException {
    wanted.taking();
    try {
      Errata all = Errata.load();
      Proven proven = Proven.of(all.named(List.of(wanted.target())), List.of());
      return ErrataChapter.block(proven.errata().get(0));
    } catch (UnreadableException unknown) {
      throw wanted.bad(String.valueOf(unknown.getMessage()));
    }
  }

  /** What the standard's text leaves open. */
  static String ambiguity(Wanted wanted, Material material) throws BadMacroException {
    wanted.withoutTarget().taking();
    return new ReadingSections(material.standardFacts().ambiguity()).list();
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
