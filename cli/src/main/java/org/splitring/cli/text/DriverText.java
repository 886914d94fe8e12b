package org.splitring.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.claims.guest.DriverSeen;
import org.splitring.claims.guest.Interface;
import org.splitring.cli.report.DriverReport;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;

/** Where a living guest's driver was seen to have its rings. */
public final class DriverText {

  private static final int FEW = 3;

  private DriverText() {}

  /** The report as text, each line ended. */
  public static String of(DriverReport report, Checked checked) {
    DriverSeen seen = report.seen();
    Facts facts = new Facts();
    facts.add("Queue Size", String.valueOf(seen.size()));
    facts.add("Descriptor Table", "at 0x" + Long.toHexString(seen.desc()));
    facts.add("Available Ring", seen.availOffset() + " bytes from it");
    facts.add("Used Ring", seen.usedOffset() + " bytes from it" + implied(seen));
    facts.add(
        "Queue Align",
        seen.way() == Interface.LEGACY
            ? seen.align().map(QueueAlign::toString).orElse("not known")
            : "there is none on this interface");
    facts.add(
        "EVENT_IDX",
        seen.events().map(each -> each ? "accepted" : "not accepted").orElse("could not be seen"));
    seen.debianPackage().ifPresent(each -> facts.add("package", each + " " + seen.version()));
    facts.add("standard", standard(report, checked));
    return report.who() + ": where its driver has queue 0\n\n" + facts.text();
  }

  private static String implied(DriverSeen seen) {
    List<QueueAlign> aligns = seen.implied();
    if (aligns.isEmpty()) {
      return ", which the formula gives for no Queue Align";
    }
    String first =
        aligns.stream().limit(FEW).map(QueueAlign::toString).collect(Collectors.joining(" or "));
    return ": 18n + 6 rounded up to a multiple of " + first;
  }

  private static String standard(DriverReport report, Checked checked) {
    if (checked.judged().isEmpty()) {
      return "nothing to compare: the driver tells the device where each part is";
    }
    Judged used = checked.judged().get(0);
    String at =
        String.format(
            Locale.ROOT, " at n = %d, a = %s", report.seen().size(), report.align().orElseThrow());
    return used.verdict() instanceof Verdict.Differs differs
        ? String.format(
            Locale.ROOT,
            "differs%s, where the standard has it at %s",
            at,
            Long.toUnsignedString(differs.smallest().standard()))
        : String.format(
            Locale.ROOT, "no difference%s; what it would do at others was not seen", at);
  }
}
