package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.reading.ExplainedClaim;
import org.splitring.cli.text.facts.Facts;
import org.splitring.cli.text.facts.SourceWords;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.reader.Explanation;
import org.splitring.reader.ring.TakenInput;

/** What was read of source, from what goes in to what comes out. */
public final class ExplanationText {

  private static final String INDENT = "  ";

  private ExplanationText() {}

  /** The explanations one after the other, each line ended. */
  public static String of(List<ExplainedClaim> explained) {
    return explained.stream()
        .map(each -> one(each.claim(), each.explanation()))
        .collect(Collectors.joining("\n"));
  }

  private static String one(Claim claim, Explanation read) {
    StringBuilder text = new StringBuilder();
    text.append(SourceWords.where(claim, Optional.empty()).orElse(claim.name())).append('\n');
    text.append("\ninputs\n").append(inputs(claim, read));
    if (!read.lowered().isEmpty()) {
      text.append("\nlowered\n");
      read.lowered().lines().forEach(line -> text.append(INDENT).append(line).append('\n'));
    }
    text.append("\nchoices of the build\n").append(choices(read));
    text.append("\nassumed\n").append(assumed(read));
    text.append("\nquantities\n").append(quantities(claim));
    if (!read.paths().isEmpty()) {
      text.append("\nwhat else --input can be given for\n");
      text.append(listed(List.of(String.join(", ", read.paths()))));
    }
    return text.toString();
  }

  private static String inputs(Claim claim, Explanation read) {
    Facts facts = new Facts();
    for (TakenInput each : read.inputs()) {
      facts.add(
          each.bound().input().symbol(), each.bound().expression() + ", " + each.bound().type());
      each.why().forEach(why -> facts.add("", "because " + why));
    }
    claim.scope().shown().ifPresent(fixed -> facts.add("fixed", fixed));
    return read.inputs().isEmpty() && claim.scope().shown().isEmpty()
        ? listed(List.of("none: nothing was taken as n, a, base or evt"))
        : facts.text();
  }

  private static String choices(Explanation read) {
    List<String> lines = new ArrayList<>();
    for (Explanation.Choice each : read.choices()) {
      lines.add(
          each.text()
              + each.at().map(place -> ", asked at " + place).orElse("")
              + ": "
              + bearing(each.bears()));
    }
    return listed(lines.isEmpty() ? List.of("none bears on what was read") : lines);
  }

  private static String bearing(Explanation.Bearing bears) {
    return switch (bears) {
      case NO -> "the answer is the same both ways";
      case YES -> "the answer depends on it";
      case OPEN -> "not read both ways, since there are too many";
    };
  }

  private static String assumed(Explanation read) {
    List<String> lines = read.assumptions().stream().map(Assumption::toString).distinct().toList();
    return listed(lines.isEmpty() ? List.of("nothing: all was shown") : lines);
  }

  private static String quantities(Claim claim) {
    Facts facts = new Facts();
    for (Statement each : claim.statements()) {
      String label = each.quantity().label();
      String at = each.at().map(Place::toString).map(place -> ", " + place).orElse("");
      if (each instanceof Statement.Stated stated) {
        facts.addLine(
            label, CText.of(stated.formula()) + SourceWords.measured(stated, stated.quantity()));
        each.at().ifPresent(place -> facts.add("", "at " + place));
        stated.laidOut().ifPresent(where -> facts.add("", "only where " + CText.of(where)));
        stated.notes().forEach(note -> facts.add("", note));
      } else if (each instanceof Statement.Unread unread) {
        facts.add(label, "not read: " + unread.reason() + at);
        facts.add("", unread.mend());
      }
    }
    return facts.text();
  }

  /** A line each; what does not fit goes on further in. */
  private static String listed(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String indent = INDENT;
      for (String part : Facts.wrap(line, Facts.WIDTH - 2 * INDENT.length())) {
        text.append(indent).append(part).append('\n');
        indent = INDENT + INDENT;
      }
    }
    return text.toString();
  }
}
