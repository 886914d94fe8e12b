package org.splitring.reader.interpret;

import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Builtin;
import org.splitring.reader.ir.Expression.Choice;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Convert;
import org.splitring.reader.ir.Expression.Distance;
import org.splitring.reader.ir.Expression.FunctionAddress;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Expression.Move;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.Expression.Unknown;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;

/** Computes expressions and finds places, in one frame. */
final class ConcreteEvaluator {

  static final Reason NO_NUMBER =
      Reason.notFollowed("arithmetic on the address of an object whose address is not known");

  private final Program program;
  private final ConcreteMemory memory;
  private final Statics statics;
  private final CallVariables frame;
  private final ConcreteArithmetic arithmetic;

  ConcreteEvaluator(Program program, ConcreteMemory memory, Statics statics, CallVariables frame) {
    this.program = program;
    this.memory = memory;
    this.statics = statics;
    this.frame = frame;
    this.arithmetic = new ConcreteArithmetic(this, memory);
  }

  Datum value(Expression expression) {
    if (expression instanceof Constant constant) {
      return Datum.of(constant.bits());
    }
    if (expression instanceof Load load) {
      return load(place(load.place()), load.origin());
    }
    if (expression instanceof AddressOf address) {
      ConcretePlace place = place(address.place(), false);
      place.object().escape();
      return new Datum.Scalar(place.object(), place.offset());
    }
    if (expression instanceof FunctionAddress address) {
      return new Datum.Code(address.function());
    }
    if (expression instanceof Unknown unknown) {
      return new Datum.Unknown(unknown.identity(), unknown.reason());
    }
    if (expression instanceof Choice choice) {
      return value(isTrue(choice.condition()) ? choice.whenTrue() : choice.whenFalse());
    }
    if (expression instanceof Move move) {
      return moved(move);
    }
    if (expression instanceof Distance distance) {
      return distance(distance);
    }
    if (expression instanceof Convert convert) {
      return converted(value(convert.operand()), convert.operand().type(), convert.type());
    }
    if (expression instanceof Prefix prefix) {
      return arithmetic.prefix(prefix);
    }
    if (expression instanceof Builtin builtin) {
      return arithmetic.builtin(builtin);
    }
    return arithmetic.arithmetic((Arithmetic) expression);
  }

  /** The truth of a condition; a run ends where it is not known. */
  boolean isTrue(Expression condition) {
    Datum value = value(condition);
    if (value instanceof Datum.Unknown unknown) {
      throw Halt.stopped(unknown.reason(), condition.origin());
    }
    if (value instanceof Datum.Scalar scalar && scalar.number().isPresent()) {
      return scalar.number().getAsLong() != 0;
    }
    return true;
  }

  /** A number that has to be known for the run to go on. */
  long number(Expression expression) {
    Datum value = value(expression);
    if (value instanceof Datum.Scalar scalar && scalar.number().isPresent()) {
      return scalar.number().getAsLong();
    }
    throw Halt.stopped(
        value instanceof Datum.Unknown unknown ? unknown.reason() : NO_NUMBER, expression.origin());
  }

  ConcretePlace place(MemoryPlace place) {
    return place(place, true);
  }

  /** A place; one that only its address is asked of may lie where no object is. */
  private ConcretePlace place(MemoryPlace place, boolean isAccessed) {
    if (place instanceof MemoryPlace.Named named) {
      Storage object =
          switch (named.variable().storage()) {
            case STATIC -> statics.of(named.variable());
            default -> frame.of(named.variable());
          };
      return new ConcretePlace(
          object, 0, place.type(), Optional.empty(), AccessPath.of(named.variable().name()));
    }
    if (place instanceof MemoryPlace.Member member) {
      ConcretePlace record = place(member.record(), isAccessed);
      return new ConcretePlace(
          record.object(),
          record.offset() + member.field().offset(),
          member.type(),
          member.field().bits(),
          record.path().then(new MemberOf(member.field().name())));
    }
    if (place instanceof MemoryPlace.Element element) {
      ConcretePlace array = place(element.array(), isAccessed);
      long index = number(element.index());
      return new ConcretePlace(
          array.object(),
          array.offset() + index * size(element.type(), element.index().origin()),
          element.type(),
          Optional.empty(),
          array.path().then(new ElementOf(Long.toString(index))));
    }
    MemoryPlace.Target target = (MemoryPlace.Target) place;
    Datum.Scalar pointer =
        !isAccessed && value(target.pointer()) instanceof Datum.Scalar plain
            ? plain
            : pointer(target.pointer());
    AccessPath path =
        pointer.object().path().orElseGet(() -> AccessPath.of(pointer.object().toString()));
    return new ConcretePlace(
        pointer.object(), pointer.offset(), target.type(), Optional.empty(), path);
  }

  /** What a pointer points to; a run ends where that is not known. */
  Datum.Scalar pointer(Expression pointer) {
    Datum value = value(pointer);
    if (value instanceof Datum.Scalar scalar && !scalar.isPlain()) {
      return scalar;
    }
    throw Halt.stopped(
        value instanceof Datum.Unknown unknown
            ? unknown.reason()
            : Reason.notFollowed("what lies at a number that no pointer was made into"),
        pointer.origin());
  }

  /** The bytes of a value of that type. */
  long size(Type type, Origin at) {
    return program
        .size(type)
        .orElseThrow(() -> Halt.stopped(Reason.notFollowed("the size of " + type), at));
  }

  Datum load(ConcretePlace place, Origin at) {
    long width = size(place.type(), at);
    Datum whole = memory.load(place.object(), place.offset(), width, place.type(), place.path());
    if (!(whole instanceof Datum.Scalar scalar)) {
      return whole;
    }
    if (place.bits().isPresent()) {
      return scalar.number().isEmpty()
          ? memory.fresh(NO_NUMBER)
          : Datum.of(extracted(scalar.number().getAsLong(), place.bits().get(), place.type()));
    }
    return scalar.isPlain() ? Datum.of(wrapped(scalar.offset(), place.type())) : scalar;
  }

  private static long extracted(long unit, Bits bits, Type type) {
    int spare = 64 - bits.width();
    boolean signed = type instanceof Type.IntegerType integer && integer.representation().signed();
    long left = unit << 64 - bits.first() - bits.width();
    return signed ? left >> spare : left >>> spare;
  }

  long wrapped(long bits, Type type) {
    return integer(type).wrap(bits);
  }

  /** The integer type that a scalar is computed in. */
  CType integer(Type type) {
    if (type instanceof Type.IntegerType integer) {
      return integer.representation();
    }
    return type instanceof Type.BooleanType ? CType.U8 : program.model().address();
  }

  private Datum moved(Move move) {
    Datum pointer = value(move.pointer());
    long by = number(move.count()) * number(move.scale());
    if (pointer instanceof Datum.Scalar scalar) {
      return scalar.isPlain()
          ? Datum.of(program.model().address().wrap(scalar.offset() + by))
          : new Datum.Scalar(scalar.object(), scalar.offset() + by);
    }
    return pointer instanceof Datum.Unknown unknown ? memory.fresh(unknown.reason()) : pointer;
  }

  private Datum distance(Distance distance) {
    if (value(distance.left()) instanceof Datum.Scalar left
        && value(distance.right()) instanceof Datum.Scalar right) {
      long scale = number(distance.scale());
      if (left.object() == right.object() && scale != 0) {
        return Datum.of((left.offset() - right.offset()) / scale);
      }
      if (left.number().isPresent() && right.number().isPresent() && scale != 0) {
        return Datum.of((left.number().getAsLong() - right.number().getAsLong()) / scale);
      }
    }
    return memory.fresh(NO_NUMBER);
  }

  Datum converted(Datum value, Type from, Type to) {
    if (to instanceof Type.VoidType || to instanceof Type.FloatingType) {
      return memory.fresh(Reason.notFollowed("a value of type " + to));
    }
    if (from instanceof Type.FloatingType) {
      return memory.fresh(Reason.notFollowed("a value of type " + from));
    }
    if (!(value instanceof Datum.Scalar scalar)) {
      return value instanceof Datum.Unknown unknown && !to.equals(from)
          ? new Datum.Unknown("(" + to + ")" + unknown.identity(), unknown.reason())
          : value;
    }
    if (to instanceof Type.BooleanType) {
      boolean isZero = scalar.number().isPresent() && scalar.number().getAsLong() == 0;
      return Datum.of(isZero ? 0 : 1);
    }
    if (scalar.isPlain()) {
      return Datum.of(wrapped(scalar.offset(), to));
    }
    boolean keeps = integer(to).width() >= program.model().address().width();
    if (keeps) {
      return scalar;
    }
    return scalar.number().isPresent()
        ? Datum.of(wrapped(scalar.number().getAsLong(), to))
        : memory.fresh(NO_NUMBER);
  }
}
