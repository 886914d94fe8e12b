package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.emit.Accesses;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;

/**
 * Evaluations that C does not order (C11 6.5p2), such as the two operands of {@code +} or the
 * arguments of a call. They are lowered in the order of the text; if in another order something
 * else may happen, all that they store and give is unknown.
 */
public final class Unsequenced {

  private final FunctionContext context;
  private final List<BlockBuilder.Region> regions = new ArrayList<>();
  private final List<List<Expression>> results = new ArrayList<>();

  public Unsequenced(FunctionContext context) {
    this.context = context;
  }

  public Expression value(Supplier<Expression> evaluation) {
    BlockBuilder.Mark mark = context.blocks().mark();
    Expression value = evaluation.get();
    add(mark, List.of(value));
    return value;
  }

  /** The place of an lvalue; what is in it is read only if {@code read} says so. */
  public Lvalue place(Supplier<Lvalue> evaluation, boolean read, IASTNode node) {
    BlockBuilder.Mark mark = context.blocks().mark();
    Lvalue lvalue = evaluation.get();
    add(
        mark,
        List.of(
            read
                ? new Expression.Load(lvalue.place(), context.at(node))
                : new Expression.AddressOf(lvalue.place(), context.at(node))));
    return lvalue;
  }

  private void add(BlockBuilder.Mark mark, List<Expression> result) {
    regions.add(context.blocks().since(mark));
    results.add(result);
  }

  /** Whether the order matters. Then what they store is unknown from here on. */
  public boolean conflict(IASTNode node) {
    if (regions.stream().allMatch(BlockBuilder.Region::onlyLoses)) {
      return false;
    }
    List<Accesses> all = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Accesses accesses = Accesses.of(regions.get(i), context.unit().computing());
      results.get(i).forEach(accesses::read);
      all.add(accesses);
    }
    boolean conflict = false;
    for (int i = 0; i < all.size() && !conflict; i++) {
      for (int j = i + 1; j < all.size() && !conflict; j++) {
        conflict = all.get(i).conflictsWith(all.get(j), context.locals()::isPrivate);
      }
    }
    if (conflict) {
      all.forEach(each -> lose(each, node));
    }
    return conflict;
  }

  public Reason reason(IASTNode node) {
    return Reason.open(
        "C does not say in which order the parts of " + context.shown(node) + " take effect", "");
  }

  private void lose(Accesses accesses, IASTNode node) {
    Optional<Footprint> footprint =
        accesses.writesUnnamed()
            ? Optional.of(new Footprint.AllButUnescapedLocals())
            : Optional.empty();
    for (MemoryPlace place : accesses.written()) {
      if (place instanceof MemoryPlace.Named) {
        context.blocks().emit(new Statement.Fresh(place, reason(node), context.at(node)));
      } else {
        footprint = Optional.of(new Footprint.Everything());
      }
    }
    footprint.ifPresent(
        each -> context.blocks().emit(new Statement.Havoc(each, reason(node), context.at(node))));
  }
}
