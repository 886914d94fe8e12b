package org.splitring.reader.rust.lower;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.DropEffect;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.Closure;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;

/**
 * Text that is not followed: it may change whatever it can reach, and may leave where it stands.
 */
final class Skipped {

  /** The words that leave, as they stand in expressions and among the tokens of macros. */
  private static final String[] LEAVES = {"return", "break", "continue", "?"};

  /** Texts that these words leave only themselves. */
  private static final String[] APART = {"closure_expression", "async_block", "function_item"};

  private final Body body;
  private DropEffect held = DropEffect.NOTHING;

  Skipped(Body body) {
    this.body = body;
  }

  /** Whether a text may leave the function, loop or block that it stands in. */
  static boolean mayLeave(Node text) {
    return text.is(LEAVES)
        || !text.is(APART) && text.children().stream().anyMatch(Skipped::mayLeave);
  }

  /** Goes on behind a text that may have gone elsewhere, with whatever value. */
  void leave(Reason reason, Origin at) {
    Optional.ofNullable(body.returns.peek()).ifPresent(each -> leave(each, reason, at));
    body.loops.forEach(each -> leave(each, reason, at));
  }

  private void leave(JumpTarget exit, Reason reason, Origin at) {
    List<Integer> ways =
        body.branch(new Expression.Unknown("whether it goes on here", Type.BOOL, reason, at));
    body.blocks.resume(ways.get(0));
    body.leave(
        exit, body.unknown(exit.type().orElse(new RustType.Unknown(reason)), reason, at), at);
    body.blocks.resume(ways.get(1));
  }

  /** May change any local that the text may change, and whatever else can be reached. */
  void change(Reason reason, Origin at) {
    Set<MemoryPlace> places = new LinkedHashSet<>();
    collect(body.names.visible(), places);
    change(places, reason, at);
  }

  /** A value of a type is held from here on; gives whether it may act at its end. */
  boolean holds(RustType type) {
    DropEffect effect = body.program.drops().of(type, body.scope().module());
    held = held.and(effect);
    return effect.acts();
  }

  /** A value of a type is held that is written there. */
  void holds(Optional<Node> type, RustScope scope) {
    type.ifPresent(each -> held = held.and(body.program.drops().written(each, scope)));
  }

  /** Behind a text values that are held may have ended; gives a value as it was before. */
  RustValue end(RustValue value, Origin at) {
    if (held.equals(DropEffect.NOTHING)) {
      return value;
    }
    RustValue kept = body.keep(value);
    Reason reason = Reason.notFollowed("what is done where a value ends may change it");
    if (held.acts()) {
      body.blocks.emit(new Statement.Havoc(new Footprint.AllButUnescapedLocals(), reason, at));
      return kept;
    }
    held.byName()
        .forEach(
            (name, place) -> body.blocks.emit(new Statement.TakeForGranted(byName(name), place)));
    return kept;
  }

  private static AssumedRule byName(String function) {
    return new AssumedRule(
        "exempt-call", function + " changes nothing that is read later, where a value ends");
  }

  /** A closure goes where it may be called unseen: it may change whatever stands around it. */
  void change(Closure closure, Origin at) {
    if (onlyMakes(closure.node())) {
      return;
    }
    Set<MemoryPlace> places = new LinkedHashSet<>();
    collect(closure.locals(), places);
    change(places, Reason.notFollowed("a closure that changes it may be called"), at);
  }

  /** Whether all that a text does is to make variants and structures, such as errors. */
  private static boolean onlyMakes(Node text) {
    boolean acts =
        text.is(
            "assignment_expression",
            "compound_assignment_expr",
            "macro_invocation",
            "await_expression",
            "mutable_specifier");
    boolean calls =
        text.is("call_expression")
            && text.field("function")
                .filter(each -> each.is("identifier", "scoped_identifier"))
                .filter(each -> each.text().matches("(?s)(?:.*::\\s*)?\\p{Upper}\\w*"))
                .isEmpty();
    return !acts && !calls && text.children().stream().allMatch(Skipped::onlyMakes);
  }

  private void change(Set<MemoryPlace> places, Reason reason, Origin at) {
    for (MemoryPlace each : places) {
      body.blocks.emit(
          new Statement.Havoc(
              new Footprint.WholeObject(new Expression.AddressOf(each, at)), reason, at));
    }
    body.blocks.emit(new Statement.Havoc(new Footprint.AllButUnescapedLocals(), reason, at));
  }

  /** What names stand for, and what closures among them can reach, though it may be hidden here. */
  private static void collect(Map<String, Binding> names, Set<MemoryPlace> places) {
    for (Binding each : names.values()) {
      if (each instanceof Binding.InMemory place && place.mutable()) {
        places.add(place.place());
      }
      if (each instanceof Binding.Fixed fixed) {
        fixed.value().closure().ifPresent(closure -> collect(closure.locals(), places));
      }
    }
  }

  /** The value of an expression that is not followed. */
  RustValue value(Optional<RustType> type, Reason reason, Node text) {
    return value(type, reason, text.origin(), mayLeave(text));
  }

  /**
   * The same.
   *
   * @param mayLeave whether it may leave where it stands
   */
  RustValue value(Optional<RustType> type, Reason reason, Origin at, boolean mayLeave) {
    change(reason, at);
    if (mayLeave) {
      leave(reason, at);
    }
    return body.unknown(type.orElse(new RustType.Unknown(reason)), reason, at);
  }
}
