package org.splitring.reader.c.lower.unit;

import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.c.types.OpenMembers;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** {@code sizeof} and {@code _Alignof} as values of type {@code size_t} (C11 6.5.3.4). */
public final class SizeQueries {

  private final CUnit unit;
  private final MeasuredRecords measured;
  private final BlockBuilder blocks;
  private final Temporaries temporaries;
  private final Conversions conversions;

  public SizeQueries(
      CUnit unit,
      MeasuredRecords measured,
      BlockBuilder blocks,
      Temporaries temporaries,
      Conversions conversions) {
    this.unit = unit;
    this.measured = measured;
    this.blocks = blocks;
    this.temporaries = temporaries;
    this.conversions = conversions;
  }

  public Type sizeType() {
    return Type.of(unit.model().address());
  }

  public Expression constant(long bytes, Origin origin) {
    return Expression.constant(unit.model().address(), bytes, origin);
  }

  /** The bytes of a type; of an array of variable length, by the captured length. */
  public Expression of(Type type, Origin origin) {
    measured.note(type);
    if (type instanceof Type.ArrayType array
        && array.length() instanceof Type.Length.Captured captured) {
      return product(captured, array.element(), origin);
    }
    Measure measure = unit.layouts().size(type);
    if (measure instanceof Measure.Variable
        && type instanceof Type.ArrayType array
        && array.length() instanceof Type.Length.Fixed fixed) {
      return new Arithmetic(
          Operator.MULTIPLY,
          constant(fixed.elements(), origin),
          of(array.element(), origin),
          Overflow.WRAPS,
          origin);
    }
    return measured(measure, type, origin);
  }

  /** How far elements lie apart; made up where the size is not known but the members are. */
  public Expression step(Type type, Origin origin) {
    OptionalLong madeUp = madeUp(type);
    if (madeUp.isEmpty()) {
      return of(type, origin);
    }
    measured.note(type);
    blocks.emit(
        new Statement.TakeForGranted(
            OpenMembers.assumed(((Type.RecordType) type).id().name()), origin));
    return constant(madeUp.getAsLong(), origin);
  }

  /** The bytes of a structure with members at made-up offsets. */
  public OptionalLong madeUp(Type type) {
    return type instanceof Type.RecordType record
            && unit.layouts().layout(record.id()) instanceof LayoutResult.Unknown unknown
        ? unknown.madeUp()
        : OptionalLong.empty();
  }

  private Expression product(Type.Length.Captured captured, Type element, Origin origin) {
    return new Arithmetic(
        Operator.MULTIPLY,
        conversions.convert(Temporaries.load(captured.elements(), origin), sizeType()),
        of(element, origin),
        Overflow.WRAPS,
        origin);
  }

  private Expression measured(Measure measure, Type type, Origin origin) {
    if (measure instanceof Measure.Known known) {
      known.assumed().forEach(each -> blocks.emit(new Statement.TakeForGranted(each, origin)));
      return constant(known.bytes(), origin);
    }
    Reason reason =
        measure instanceof Measure.Unknown unknown
            ? unknown.reason()
            : Reason.notFollowed("the size of " + type);
    return temporaries.unknown(sizeType(), reason, origin);
  }

  /** {@code _Alignof}, or GNU's {@code __alignof__}. */
  public Expression alignment(Typed typed, boolean preferred, Origin origin) {
    measured.note(typed.type());
    Measure measure =
        preferred ? unit.layouts().preferredAlignment(typed) : unit.layouts().alignment(typed);
    return measured(measure, typed.type(), origin);
  }
}
