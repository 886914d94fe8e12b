package org.splitring.reader.c.lower.unit;

import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.emit.Operators;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/**
 * What lowering the parts of one function shares.
 *
 * @param pending side effects that nothing orders yet
 * @param objects what ends with a full expression
 */
public record FunctionContext(
    UnitContext unit,
    BlockBuilder blocks,
    Temporaries temporaries,
    Conversions conversions,
    Operators operators,
    SizeQueries sizes,
    Locals locals,
    PendingEffects pending,
    TemporaryObjects objects) {

  public static FunctionContext of(UnitContext unit, Set<String> addressTaken) {
    BlockBuilder blocks = new BlockBuilder();
    Temporaries temporaries = new Temporaries(blocks, unit.numbers());
    Conversions conversions = new Conversions(unit.model(), temporaries, unit.extension()::moves);
    SizeQueries sizes =
        new SizeQueries(unit.text(), unit.measured(), blocks, temporaries, conversions);
    Operators operators = new Operators(unit.model(), conversions, temporaries, sizes::step);
    return new FunctionContext(
        unit,
        blocks,
        temporaries,
        conversions,
        operators,
        sizes,
        new Locals(unit, temporaries, addressTaken),
        new PendingEffects(),
        new TemporaryObjects());
  }

  public Origin at(IASTNode node) {
    return unit.at(node);
  }

  /** The text of a node, short enough for a message. */
  public String shown(IASTNode node) {
    String text = unit.text().parsed().text(node).replaceAll("\\s+", " ").strip();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  public Expression unknown(Type type, Reason reason, IASTNode node) {
    return temporaries.unknown(type, reason, at(node));
  }

  /** A value of no type that is known. */
  public Expression unknown(Reason reason, IASTNode node) {
    return unknown(new Type.UnknownType(reason), reason, node);
  }

  /** What an expression gives that is not followed, whatever it may have done. */
  public Expression unfollowed(String what, IASTNode node) {
    Reason reason = Reason.notFollowed(what);
    blocks.emit(new Statement.Havoc(new Footprint.Everything(), reason, at(node)));
    return unknown(reason, node);
  }

  public void assume(Set<AssumedRule> assumed, Origin origin) {
    for (AssumedRule each : assumed) {
      blocks.emit(new Statement.TakeForGranted(each, origin));
    }
  }
}
