package org.splitring.reader.c.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.splitring.reader.c.emit.BlockBuilder.Region;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Variable;

/**
 * Which memory lowered text reads and writes.
 *
 * <p>Places are kept where they are sure; {@code shared} stands for all memory but private
 * variables, whose address nobody has.
 */
public final class Accesses {

  /** What a call may do, by the function's text. */
  public interface Calls {
    /** Whether a function only computes with its arguments: no memory read nor written. */
    boolean computes(FunctionId function);

    /** Whether a function writes nothing that lives longer than it, whatever it reads. */
    boolean changesNothing(FunctionId function);
  }

  private final Calls calls;
  private final List<MemoryPlace> reads = new ArrayList<>();
  private final List<MemoryPlace> writes = new ArrayList<>();
  private boolean readsShared;
  private boolean writesShared;
  private boolean writesAll;

  /** Accesses of nothing yet. */
  public Accesses(Calls calls) {
    this.calls = calls;
  }

  /** What emitted text reads and writes. */
  public static Accesses of(Region region, Calls calls) {
    Accesses accesses = new Accesses(calls);
    region.statements().forEach(accesses::add);
    region.conditions().forEach(accesses::read);
    return accesses;
  }

  /** Whether in one order of the two something else may happen than in the other. */
  public boolean conflictsWith(Accesses other, Predicate<Variable> isPrivate) {
    return meets(other, isPrivate) || other.meets(this, isPrivate);
  }

  private boolean meets(Accesses other, Predicate<Variable> isPrivate) {
    if (writesAll) {
      return other.touchesAnything();
    }
    if (writesShared
        && (other.readsShared
            || other.writesShared
            || anyShared(other.reads, isPrivate)
            || anyShared(other.writes, isPrivate))) {
      return true;
    }
    for (MemoryPlace write : writes) {
      if (other.readsShared && isShared(write, isPrivate)) {
        return true;
      }
      for (MemoryPlace each : other.reads) {
        if (Overlaps.mayOverlap(write, each, isPrivate)) {
          return true;
        }
      }
      for (MemoryPlace each : other.writes) {
        if (Overlaps.mayOverlap(write, each, isPrivate)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is written, memory that others have aside. */
  public List<MemoryPlace> written() {
    return List.copyOf(writes);
  }

  /** Whether memory may be written whose place is not among {@link #written}. */
  public boolean writesUnnamed() {
    return writesShared || writesAll;
  }

  /** Whether nothing is written but variables that live no longer than the function. */
  public boolean writesOnlyLocals() {
    return !writesUnnamed() && writes.stream().allMatch(Accesses::isLocal);
  }

  /** Whether nothing is read or written but variables that live no longer than the function. */
  public boolean staysInLocals() {
    return !readsShared
        && !writesUnnamed()
        && reads.stream().allMatch(Accesses::isLocal)
        && writes.stream().allMatch(Accesses::isLocal);
  }

  private static boolean isLocal(MemoryPlace place) {
    return Overlaps.variable(place)
        .filter(each -> each.storage() != Variable.Storage.STATIC)
        .isPresent();
  }

  private boolean touchesAnything() {
    return writesAll || writesShared || readsShared || !reads.isEmpty() || !writes.isEmpty();
  }

  private static boolean anyShared(List<MemoryPlace> places, Predicate<Variable> isPrivate) {
    return places.stream().anyMatch(each -> isShared(each, isPrivate));
  }

  private static boolean isShared(MemoryPlace place, Predicate<Variable> isPrivate) {
    return Overlaps.variable(place).map(each -> !isPrivate.test(each)).orElse(true);
  }

  /** What a statement reads and writes. */
  public void add(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      write(assign.target());
      read(assign.value());
    } else if (statement instanceof Statement.Fresh fresh) {
      write(fresh.target());
    } else if (statement instanceof Statement.Assume assume) {
      read(assume.condition());
    } else if (statement instanceof Statement.Call call) {
      add(call);
    } else if (statement instanceof Statement.Copy copy) {
      writeThrough(copy.target());
      readThrough(copy.source());
      read(copy.bytes());
    } else if (statement instanceof Statement.Fill fill) {
      writeThrough(fill.target());
      read(fill.value());
      read(fill.bytes());
    } else if (statement instanceof Statement.Havoc) {
      writesAll = true;
    }
  }

  private void add(Statement.Call call) {
    call.arguments().forEach(this::read);
    call.result().ifPresent(this::write);
    if (call.callee() instanceof Callee.Known known) {
      boolean computes = calls.computes(known.function());
      readsShared |= !computes;
      writesShared |= !calls.changesNothing(known.function());
    } else if (call.callee() instanceof Callee.Missing missing) {
      boolean changes =
          missing.effect() == Callee.Effect.CLOBBERS || missing.effect() == Callee.Effect.NO_RETURN;
      writesShared |= changes;
      readsShared |= changes || missing.effect() == Callee.Effect.NONE;
    } else if (call.callee() instanceof Callee.Through through) {
      read(through.pointer());
      readsShared = true;
      writesShared = true;
    }
  }

  /** What a terminator reads. */
  public void add(Terminator end) {
    if (end instanceof Terminator.Branch branch) {
      read(branch.condition());
    } else if (end instanceof Terminator.Switch choice) {
      read(choice.value());
    } else if (end instanceof Terminator.Return result) {
      result.value().ifPresent(this::read);
    } else if (end instanceof Terminator.Lost) {
      writesAll = true;
    }
  }

  /** All of the object is taken to be written. */
  private void writeThrough(Expression pointer) {
    if (pointer instanceof Expression.AddressOf address
        && Overlaps.variable(address.place()).isPresent()) {
      write(new MemoryPlace.Named(Overlaps.variable(address.place()).get()));
    } else {
      writesShared = true;
    }
    read(pointer);
  }

  private void readThrough(Expression pointer) {
    if (pointer instanceof Expression.AddressOf address
        && Overlaps.variable(address.place()).isPresent()) {
      reads.add(new MemoryPlace.Named(Overlaps.variable(address.place()).get()));
    } else {
      readsShared = true;
    }
    read(pointer);
  }

  private void write(MemoryPlace place) {
    if (!Overlaps.isTemporary(place)) {
      writes.add(place);
    }
    readInside(place);
  }

  /** What a value reads. */
  public void read(Expression value) {
    Operands.of(value).forEach(this::read);
    if (value instanceof Expression.Load load) {
      if (!Overlaps.isTemporary(load.place())) {
        reads.add(load.place());
      }
      readInside(load.place());
    } else if (value instanceof Expression.AddressOf address) {
      readInside(address.place());
    }
  }

  private void readInside(MemoryPlace place) {
    if (place instanceof MemoryPlace.Target target) {
      read(target.pointer());
    } else if (place instanceof MemoryPlace.Member member) {
      readInside(member.record());
    } else if (place instanceof MemoryPlace.Element element) {
      readInside(element.array());
      read(element.index());
    }
  }
}
