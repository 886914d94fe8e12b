package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.rounds.Induction;
import org.splitring.reader.memory.rounds.RoundCount;

/**
 * The last round of a loop whose number of rounds is known: what each round adds the same to has
 * its value then, and the rest of what rounds change is lost.
 *
 * <p>Law: whatever the round before left, the one that is executed here is the first that does not
 * go round.
 */
final class LoopInduction {

  /** What is added to something in memory, beside the value that it began with. */
  private record Cell(MemoryObject object, ByteRange range, Value start, Formula any) {}

  private final ExecutionServices services;
  private final OutcomeJoins joins;
  private final FunctionExecution flow;

  LoopInduction(ExecutionServices services, OutcomeJoins joins, FunctionExecution flow) {
    this.services = services;
    this.joins = joins;
    this.flow = flow;
  }

  /**
   * Where the loop comes out of its last round; empty if it is not known how many there are.
   *
   * @param opened memory at the beginning of any round
   * @param changed what rounds change, of which nothing is known in {@code opened}
   * @param back memory behind a round from there
   */
  Optional<Out> run(
      BlockRegion body,
      PathState state,
      Memory opened,
      Map<MemoryObject, Set<ByteRange>> changed,
      Memory back,
      HavocEvent loss,
      CallFrame frame) {
    Origin at = frame.function().blocks().get(body.header()).end().origin();
    List<Cell> cells = cells(state.memory(), changed, back, at);
    while (!cells.isEmpty()) {
      Memory begun = opened;
      for (Cell each : cells) {
        begun = stored(begun, each, value(each, each.any()), at, loss);
      }
      Out round = new Out();
      flow.round(body, body.header(), state.with(begun), frame, round);
      if (round.back().isEmpty()) {
        return Optional.empty();
      }
      PathState after = joins.states(round.back());
      List<Cell> added =
          cells.stream().filter(each -> induction(each, after.memory()).isPresent()).toList();
      boolean assumed = cells.stream().anyMatch(each -> isPointer(each) && !added.contains(each));
      if (assumed) {
        cells = added;
        continue;
      }
      Formula goesOn = after.path().since(state.path(), services.formulas());
      return last(body, state, opened, added, after.memory(), goesOn, loss, frame);
    }
    return Optional.empty();
  }

  private Optional<Out> last(
      BlockRegion body,
      PathState state,
      Memory opened,
      List<Cell> cells,
      Memory after,
      Formula goesOn,
      HavocEvent loss,
      CallFrame frame) {
    Origin at = frame.function().blocks().get(body.header()).end().origin();
    List<Induction> inductions =
        cells.stream().map(each -> induction(each, after).orElseThrow()).toList();
    Optional<Formula> rounds =
        RoundCount.of(
            goesOn, inductions, state.path().live(), services.formulas(), services.facts());
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    Memory reached = opened;
    for (int i = 0; i < cells.size(); i++) {
      if (inductions.get(i).isDefined(rounds.get(), state.path().live(), services.facts())) {
        Formula value = inductions.get(i).after(rounds.get(), services.formulas());
        reached = stored(reached, cells.get(i), value(cells.get(i), value), at, loss);
      }
    }
    Out round = new Out();
    flow.round(body, body.header(), state.with(reached), frame, round);
    return round.back().isEmpty() ? Optional.of(round) : Optional.empty();
  }

  private List<Cell> cells(
      Memory before, Map<MemoryObject, Set<ByteRange>> changed, Memory back, Origin at) {
    List<Cell> cells = new ArrayList<>();
    changed.forEach(
        (object, ranges) -> {
          for (ByteRange range : ranges) {
            Optional<Value> start = before.find(object, range).scalar(range);
            if (range.isFixed() && back.find(object, range).scalar(range).isPresent()) {
              start.flatMap(each -> cell(object, range, each, at)).ifPresent(cells::add);
            }
          }
        });
    return cells;
  }

  private Optional<Cell> cell(MemoryObject object, ByteRange range, Value start, Origin at) {
    if (start instanceof Value.Number number) {
      return Optional.of(new Cell(object, range, start, any(number.formula().type(), at)));
    }
    if (start instanceof Value.Address pointer) {
      Formula moved = any(services.types().address(), at);
      return Optional.of(new Cell(object, range, start, services.sum(pointer.offset(), moved)));
    }
    return Optional.empty();
  }

  private Formula any(CType type, Origin at) {
    Reason reason = Reason.notFollowed("a loop changes it");
    return services
        .formulas()
        .adopt(services.unknowns().fresh("round", type, reason, List.of(at)).symbol());
  }

  private static boolean isPointer(Cell cell) {
    return !(cell.start() instanceof Value.Number number) || number.provenance().isPresent();
  }

  private static Value value(Cell cell, Formula formula) {
    return cell.start() instanceof Value.Address pointer
        ? new Value.Address(pointer.object(), formula)
        : new Value.Number(formula, ((Value.Number) cell.start()).provenance());
  }

  private static Memory stored(Memory memory, Cell cell, Value value, Origin at, HavocEvent loss) {
    long bytes = cell.range().fixedBytes().orElseThrow();
    return memory.store(cell.object(), cell.range(), new Content.Scalar(value, bytes, 0), at, loss);
  }

  private Optional<Induction> induction(Cell cell, Memory after) {
    Optional<Value> value = after.find(cell.object(), cell.range()).scalar(cell.range());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (cell.start() instanceof Value.Address pointer) {
      return value.get() instanceof Value.Address moved && moved.object().equals(pointer.object())
          ? Induction.of(cell.any(), pointer.offset(), moved.offset(), services.facts())
          : Optional.empty();
    }
    Value.Number start = (Value.Number) cell.start();
    return value.get() instanceof Value.Number number
            && number.provenance().equals(start.provenance())
            && number.formula().type().width() == start.formula().type().width()
        ? Induction.of(cell.any(), start.formula(), number.formula(), services.facts())
        : Optional.empty();
  }
}
