package org.splitring.reader.ring.shown;

import java.util.List;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.ring.TakenInput;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.RingNames;
import org.splitring.reader.ring.names.Words;

/** Paths in messages as Rust writes them. */
public final class RustPaths {

  private RustPaths() {}

  /** A text with paths. */
  public static String text(String text) {
    return text.replace("->", ".");
  }

  /**
   * What a variable of a plain integer type is called: in Rust an address has a type of its own, or
   * a name that says so, and {@code used} is a count or a size.
   */
  public static String number(String name) {
    boolean isPlace =
        QuantityNames.variable(name).filter(Meaning::isPlace).isPresent()
            && !Words.of(name).has(RingNames.OFFSETS)
            && !Words.of(name).has("event");
    return isPlace ? name + " as a number" : name;
  }

  /** What the inputs are. */
  public static List<Bound> bounds(List<Bound> bounds) {
    return bounds.stream().map(RustPaths::bound).toList();
  }

  /** What was taken as inputs. */
  public static List<TakenInput> taken(List<TakenInput> inputs) {
    return inputs.stream()
        .map(
            each ->
                new TakenInput(
                    bound(each.bound()), each.why().stream().map(RustPaths::text).toList()))
        .toList();
  }

  private static Bound bound(Bound bound) {
    return new Bound(text(bound.expression()), bound.input(), bound.type());
  }

  /** What is said. */
  public static List<Statement> shown(List<Statement> statements) {
    return statements.stream().map(RustPaths::shown).toList();
  }

  private static Statement shown(Statement statement) {
    if (statement instanceof Stated stated) {
      return new Stated(
          stated.quantity(),
          stated.formula(),
          stated.measured(),
          stated.laidOut(),
          stated.at(),
          stated.notes().stream().map(RustPaths::text).toList(),
          assumptions(stated.assumptions()));
    }
    return statement instanceof Unread unread
        ? new Unread(
            unread.quantity(),
            text(unread.reason()),
            unread.at(),
            text(unread.mend()),
            assumptions(unread.assumptions()))
        : statement;
  }

  private static List<Assumption> assumptions(List<Assumption> assumptions) {
    return assumptions.stream()
        .map(each -> new Assumption(each.rule(), each.at(), text(each.text())))
        .toList();
  }
}
