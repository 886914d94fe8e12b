package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Rewriter;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.values.Conditions;

/**
 * Variables that say how far behind the start of its ring an event field is: {@code used_event},
 * which is added to {@code q.avail_ring} and to nothing else. Their values are no offsets from the
 * table.
 */
public final class EventOffsets {

  private final ExecutedFunction executed;
  private final Meaning ring;
  private final Map<Variable, Expression> temporaries = new HashMap<>();
  private final Set<Variable> written = new HashSet<>();

  private EventOffsets(ExecutedFunction executed, Meaning ring) {
    this.executed = executed;
    this.ring = ring;
    for (Block block : executed.function().blocks()) {
      block.statements().forEach(this::note);
    }
  }

  /** The same, those that are added to a ring as places in that ring. */
  public static List<FoundQuantity> inRings(ExecutedFunction executed, List<FoundQuantity> all) {
    Meaning meaning = all.get(0).meaning();
    if (!meaning.isEvent()) {
      return all;
    }
    EventOffsets offsets =
        new EventOffsets(executed, meaning == Meaning.USED_EVENT ? Meaning.AVAIL : Meaning.USED);
    Optional<Symbol> start = offsets.start();
    if (start.isEmpty()) {
      return all;
    }
    List<FoundQuantity> left = new ArrayList<>();
    for (FoundQuantity each : all) {
      if (!offsets.isAdded(each.shown())) {
        left.add(each);
        continue;
      }
      Formula place =
          Expressions.binary(
              Operator.ADD, start.get(), Conditions.as(start.get().type(), each.formula()));
      // The place that they make together may have a name of its own.
      if (all.stream().noneMatch(other -> other != each && other.formula().equals(place))) {
        left.add(each.with(place));
      }
    }
    return left;
  }

  /** Where the ring is, as the function finds it; empty if it knows none, or several. */
  private Optional<Symbol> start() {
    List<Symbol> all =
        executed.summary().unknowns().values().stream()
            .filter(each -> each.reason().isOpen())
            .filter(
                each ->
                    each.path().flatMap(QuantityNames::lastName).filter(this::isRing).isPresent())
            .map(Unknown::symbol)
            .filter(each -> each.type().width() == executed.address().width())
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private boolean isRing(String name) {
    return QuantityNames.variable(name).filter(each -> each == ring).isPresent();
  }

  private void note(Statement statement) {
    if (statement instanceof Statement.Assign assign
        && assign.target() instanceof MemoryPlace.Named named) {
      boolean isFirst = written.add(named.variable());
      if (isFirst && named.variable().storage() == Variable.Storage.TEMPORARY) {
        temporaries.put(named.variable(), assign.value());
      } else {
        temporaries.remove(named.variable());
      }
    }
  }

  /** Whether a variable is added to the start of the ring, and to nothing else. */
  private boolean isAdded(String name) {
    List<Boolean> sums = new ArrayList<>();
    Function function = executed.function();
    new Rewriter(
            each -> {
              if (each instanceof Expression.Arithmetic sum) {
                sum(sum.operator() == Operator.ADD, sum.left(), sum.right(), name, sums);
              } else if (each instanceof Expression.Move move) {
                boolean isOfBytes =
                    move.scale() instanceof Expression.Constant scale && scale.bits() == 1;
                sum(isOfBytes, move.pointer(), move.count(), name, sums);
              }
              return Optional.empty();
            })
        .function(function);
    return !sums.isEmpty() && sums.stream().allMatch(each -> each);
  }

  private void sum(
      boolean isSum, Expression left, Expression right, String name, List<Boolean> sums) {
    Optional<String> one = named(left);
    Optional<String> other = named(right);
    if (one.filter(name::equals).isPresent()) {
      sums.add(isSum && other.filter(this::isRing).isPresent());
    } else if (other.filter(name::equals).isPresent()) {
      sums.add(isSum && one.filter(this::isRing).isPresent());
    }
  }

  /** The variable or member that an expression is the value of. */
  private Optional<String> named(Expression expression) {
    Expression at = expression;
    for (int i = 0; i < 16; i++) {
      if (at instanceof Expression.Convert convert) {
        at = convert.operand();
      } else if (at instanceof Expression.Load load
          && load.place() instanceof MemoryPlace.Named named
          && temporaries.containsKey(named.variable())) {
        at = temporaries.get(named.variable());
      } else {
        return at instanceof Expression.Load load
            ? AssignedNames.name(load.place())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
