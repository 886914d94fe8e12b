package org.splitring.reader.c.lower.unit;

import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Values of enumeration constants: an {@code int} where it fits (C11 6.7.2.2, GNU's beyond). */
public final class Enumerators {

  private final CUnit unit;
  private final Map<IASTEnumerator, Evaluated> values = new IdentityHashMap<>();

  public Enumerators(CUnit unit) {
    this.unit = unit;
  }

  /** A constant, or an unknown with its reason. */
  public Expression value(EnumerationConstant symbol, ConstantEvaluator constants, Origin at) {
    Evaluated value = evaluated(symbol, constants);
    if (!(value instanceof Evaluated.Value known)) {
      Reason reason =
          value instanceof Evaluated.Unknown unknown
              ? unknown.reason()
              : Reason.notFollowed("the value of " + symbol.name() + " is not constant");
      return new Expression.Unknown(symbol.name(), Type.INT, reason, at);
    }
    boolean fits =
        known.value() == CType.INT.wrap(known.value())
            && (known.type().signed() || known.value() >= 0);
    Type type = fits ? Type.INT : unit.types().typeOf(symbol).type();
    return new Expression.Constant(
        type instanceof Type.IntegerType ? type : Type.of(known.type()), known.value(), at);
  }

  private Evaluated evaluated(EnumerationConstant symbol, ConstantEvaluator constants) {
    Evaluated before = new Evaluated.Value(-1, CType.INT);
    for (IASTEnumerator each : symbol.enumeration().getEnumerators()) {
      Evaluated value = values.get(each);
      if (value == null) {
        value = each.getValue() == null ? next(before) : constants.value(each.getValue());
        values.put(each, value);
      }
      if (each == symbol.enumerator()) {
        return value;
      }
      before = value;
    }
    return new Evaluated.NotConstant();
  }

  private static Evaluated next(Evaluated before) {
    if (!(before instanceof Evaluated.Value known)) {
      return before;
    }
    long next = known.value() + 1;
    if (known.type().wrap(next) == next && next != Long.MIN_VALUE) {
      return new Evaluated.Value(next, known.type());
    }
    CType wider = new CType(64, known.type().signed());
    return known.type().width() == 64
        ? new Evaluated.NotConstant()
        : new Evaluated.Value(next, wider);
  }
}
