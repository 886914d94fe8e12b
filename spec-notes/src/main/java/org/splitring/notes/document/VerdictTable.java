package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.Columns;

/** The table of all verdicts: claims down, quantities across. */
public final class VerdictTable {

  private VerdictTable() {}

  /** The table, with every verdict that is not plain agreement in strong type. */
  public static String of(List<Checked> claims) {
    return of(claims, (anchor, words) -> words);
  }

  /** The same with links to where a verdict is looked at more closely on that page. */
  static String linked(List<Checked> claims, String page) {
    return of(
        claims,
        (anchor, words) -> String.format(Locale.ROOT, "xref:%s#%s[%s]", page, anchor, words));
  }

  private interface Link {
    String to(String anchor, String words);
  }

  private static String of(List<Checked> claims, Link link) {
    List<Quantity> quantities = Columns.of(claims);
    List<String> head = new ArrayList<>(List.of("claim"));
    quantities.forEach(each -> head.add(Adoc.code(each.label())));
    return Adoc.table(
        "Verdicts",
        "3" + ",2".repeat(quantities.size()),
        head,
        claims.stream().map(claim -> row(claim, quantities, link)).toList());
  }

  private static List<String> row(Checked claim, List<Quantity> quantities, Link link) {
    List<String> cells = new ArrayList<>(List.of(Adoc.text(claim.claim().id())));
    for (Quantity quantity : quantities) {
      cells.add(
          Columns.judged(claim, quantity)
              .map(each -> word(each.verdict(), Columns.anchor(claim, quantity), link))
              .orElse("-"));
    }
    return cells;
  }

  private static String word(Verdict verdict, String anchor, Link link) {
    return verdict instanceof Verdict.Agrees
        ? verdict.word()
        : link.to(anchor, "*" + verdict.word() + "*");
  }
}
