package org.splitring.claims.reading;

import java.util.List;
import java.util.Locale;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;

/** A claim as lines of text, with everything in it that the reader decides. */
public final class ClaimText {

  private ClaimText() {}

  /** All claims, in their order. */
  public static String of(List<Claim> claims) {
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims) {
      text.append(claim.name()).append('(');
      text.append(String.join(", ", claim.inputs().stream().map(ClaimText::bound).toList()));
      text.append(')');
      claim.scope().size().ifPresent(size -> text.append(" at size ").append(size));
      claim.scope().align().ifPresent(align -> text.append(" at align ").append(align.bytes()));
      text.append('\n');
      claim.statements().forEach(statement -> text.append(statement(statement)));
    }
    return text.toString();
  }

  private static String bound(Bound bound) {
    return bound.type() + " " + bound.input().symbol() + " = " + bound.expression();
  }

  private static String statement(Statement statement) {
    String where = statement.at().map(ClaimText::place).orElse("");
    String name = statement.quantity().label();
    if (statement instanceof Statement.Unread unread) {
      return String.format(
          Locale.ROOT, "  %s: unread%s: %s; %s%n", name, where, unread.reason(), unread.mend());
    }
    Statement.Stated stated = (Statement.Stated) statement;
    return String.format(
        Locale.ROOT,
        "  %s: %s%s, %s%s%n",
        name,
        CText.of(stated.formula()),
        where,
        stated.measured(),
        stated.laidOut().map(f -> ", where " + CText.of(f)).orElse(""));
  }

  private static String place(Place place) {
    return " at " + place.file() + ":" + place.line();
  }
}
