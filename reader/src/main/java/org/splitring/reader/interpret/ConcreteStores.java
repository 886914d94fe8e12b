package org.splitring.reader.interpret;

import java.util.List;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Statement;

/** What statements change. */
final class ConcreteStores {

  private final ConcreteMemory memory;
  private final ConcreteEvaluator evaluator;

  ConcreteStores(ConcreteMemory memory, ConcreteEvaluator evaluator) {
    this.memory = memory;
    this.evaluator = evaluator;
  }

  void assign(Statement.Assign assign) {
    put(evaluator.place(assign.target()), assign.value(), assign.origin());
  }

  void put(ConcretePlace target, Expression value, Origin at) {
    if (value instanceof Load load && load.type().isAggregate()) {
      ConcretePlace source = evaluator.place(load.place());
      put(target, new Datum.Scalar(source.object(), source.offset()), at);
    } else {
      put(target, evaluator.value(value), at);
    }
  }

  /** Stores a scalar, or copies the aggregate that a value is the address of. */
  void put(ConcretePlace target, Datum value, Origin at) {
    long width = evaluator.size(target.type(), at);
    if (target.type().isAggregate()) {
      if (value instanceof Datum.Scalar source && !source.isPlain()) {
        memory.copy(target.object(), target.offset(), source.object(), source.offset(), width);
      } else {
        memory.lose(target.object(), target.offset(), width, Reason.notFollowed("a structure"));
      }
    } else if (target.bits().isPresent()) {
      memory.store(
          target.object(),
          target.offset(),
          width,
          inserted(target, target.bits().get(), value, at));
    } else {
      memory.store(target.object(), target.offset(), width, value);
    }
  }

  private Datum inserted(ConcretePlace target, Bits bits, Datum value, Origin at) {
    ConcretePlace unit =
        new ConcretePlace(
            target.object(),
            target.offset(),
            target.type(),
            java.util.Optional.empty(),
            target.path());
    if (evaluator.load(unit, at) instanceof Datum.Scalar old
        && value instanceof Datum.Scalar scalar
        && old.number().isPresent()
        && scalar.number().isPresent()) {
      long mask = -1L >>> 64 - bits.width() << bits.first();
      long put = scalar.number().getAsLong() << bits.first() & mask;
      return Datum.of(
          evaluator.integer(target.type()).wrap(old.number().getAsLong() & ~mask | put));
    }
    return memory.fresh(Reason.notFollowed("a bit-field beside bits that are not known"));
  }

  void lose(Statement.Havoc havoc) {
    Footprint footprint = havoc.footprint();
    Reason reason = havoc.reason();
    if (footprint instanceof Footprint.Range range) {
      Datum.Scalar pointer = evaluator.pointer(range.pointer());
      memory.lose(pointer.object(), pointer.offset(), evaluator.number(range.bytes()), reason);
    } else if (footprint instanceof Footprint.WholeObject whole) {
      evaluator.pointer(whole.pointer()).object().lose(reason);
    } else if (footprint instanceof Footprint.Reachable reachable) {
      List<Datum> roots = reachable.roots().stream().map(evaluator::value).toList();
      memory.loseReachable(roots, reason);
    } else {
      memory.loseEverything(footprint instanceof Footprint.Everything, reason);
    }
  }
}
