package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Convert;
import org.splitring.reader.ir.Expression.Distance;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Choice;
import org.splitring.reader.memory.Value.FunctionPointer;
import org.splitring.reader.memory.Value.Number;
import org.splitring.reader.memory.Values;

/** What operators give for values; an integer made of an address keeps its object. */
public final class Operations {

  private static final Reason NOT_WHOLE =
      new Reason(
          Reason.Kind.UNDETERMINED,
          "two pointers are subtracted that are no whole number of elements apart",
          "");

  private final ExecutionServices services;
  private final FormulaTable formulas;
  private final HavocValues losses;

  public Operations(ExecutionServices services, HavocValues losses) {
    this.services = services;
    this.formulas = services.formulas();
    this.losses = losses;
  }

  /** The value as a number; what is none is a number that is not known. */
  public Formula number(Value value, CType type, Origin at) {
    return services
        .values()
        .number(value, type)
        .orElseGet(
            () ->
                formulas.cast(
                    type,
                    services
                        .values()
                        .number(
                            losses.fresh(
                                Type.of(type),
                                "value",
                                Reason.notFollowed("the address of a function as a number"),
                                at),
                            type)
                        .orElseThrow(),
                    false));
  }

  /** 0 or 1: whether a scalar is not zero. */
  public Formula truth(Value value, Origin at) {
    if (value instanceof Choice choice) {
      return formulas.conditional(
          choice.condition(), truth(choice.whenTrue(), at), truth(choice.whenFalse(), at));
    }
    boolean exists =
        value instanceof FunctionPointer
            || value instanceof Address pointer
                && (pointer.object().kind() == Kind.LOCAL
                    || pointer.object().kind() == Kind.STATIC);
    if (exists) {
      return formulas.literal(1, CType.INT);
    }
    CType type =
        value instanceof Number number ? number.formula().type() : services.types().address();
    return formulas.truth(number(value, type, at));
  }

  public Value converted(Value operand, Convert convert) {
    Type type = convert.type();
    Optional<CType> kept = services.types().representation(type);
    if (kept.isEmpty() || services.types().representation(convert.operand().type()).isEmpty()) {
      return losses.fresh(
          type,
          "value",
          Reason.notFollowed("a conversion from " + convert.operand().type() + " to " + type),
          convert.origin());
    }
    if (type instanceof Type.BooleanType) {
      return new Number(formulas.cast(CType.U8, truth(operand, convert.origin()), false));
    }
    boolean toPointer = type instanceof Type.PointerType;
    return services
        .values()
        .map(
            operand,
            each -> {
              if (toPointer && !(each instanceof Number)) {
                return each;
              }
              if (each instanceof FunctionPointer
                  && kept.get().width() == services.types().address().width()) {
                return each;
              }
              Formula number = number(each, source(each), convert.origin());
              Number result =
                  new Number(
                      formulas.cast(kept.get(), number, convert.written()),
                      Values.provenance(each));
              return toPointer ? services.values().pointer(result) : result;
            });
  }

  private CType source(Value value) {
    return value instanceof Number number ? number.formula().type() : services.types().address();
  }

  public Value binary(Arithmetic arithmetic, Value left, Value right) {
    return services
        .values()
        .map(left, one -> services.values().map(right, other -> single(arithmetic, one, other)));
  }

  private Value single(Arithmetic arithmetic, Value left, Value right) {
    Operator operator = arithmetic.operator();
    if (left instanceof FunctionPointer one
        && right instanceof FunctionPointer other
        && (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)) {
      boolean same = one.equals(other) == (operator == Operator.EQUAL);
      return new Number(formulas.literal(same ? 1 : 0, CType.INT));
    }
    if (operator.isTruth()
        && left instanceof Address one
        && right instanceof Address other
        && one.object().equals(other.object())) {
      return new Number(compared(operator, one.offset(), other.offset()));
    }
    if ((operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)
        && (isNull(right) && exists(left) || isNull(left) && exists(right))) {
      return new Number(formulas.literal(operator == Operator.EQUAL ? 0 : 1, CType.INT));
    }
    CType type = operand(arithmetic.left().type());
    CType second = operand(arithmetic.right().type());
    Formula one = number(left, type, arithmetic.origin());
    Formula other = number(right, second, arithmetic.origin());
    Optional<MemoryObject> first = Values.provenance(left);
    Optional<MemoryObject> last = Values.provenance(right);
    if (operator == Operator.SUBTRACT && first.isPresent() && first.equals(last)) {
      Optional<Formula> apart = apart(left, right, type);
      if (apart.isPresent()) {
        return new Number(apart.get());
      }
    }
    Formula result = computed(operator, one, other, arithmetic.overflow());
    boolean both = first.isPresent() && last.isPresent();
    return new Number(result, operator.isTruth() || both ? Optional.empty() : first.or(() -> last));
  }

  private static boolean isNull(Value value) {
    return value instanceof Number number
        && number.formula() instanceof Literal literal
        && literal.value() == 0;
  }

  private static boolean exists(Value value) {
    return value instanceof FunctionPointer
        || value instanceof Address pointer
            && (pointer.object().kind() == Kind.LOCAL || pointer.object().kind() == Kind.STATIC);
  }

  private CType operand(Type type) {
    return services.types().representation(type).orElse(services.types().address());
  }

  /** Addresses in one object are compared by their distance from its beginning. */
  private Formula compared(Operator operator, Formula left, Formula right) {
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      return formulas.binary(operator, left, right);
    }
    CType signed = new CType(services.types().address().width(), true);
    return formulas.binary(
        operator, formulas.cast(signed, left, false), formulas.cast(signed, right, false));
  }

  /** The difference of two addresses in one object, as an integer. */
  private Optional<Formula> apart(Value left, Value right, CType type) {
    return services.values().pointer(left) instanceof Address one
            && services.values().pointer(right) instanceof Address other
            && type.width() == services.types().address().width()
            && !type.signed()
        ? Optional.of(formulas.binary(Operator.SUBTRACT, one.offset(), other.offset()))
        : Optional.empty();
  }

  private Formula computed(Operator operator, Formula left, Formula right, Overflow overflow) {
    boolean wraps = overflow == Overflow.WRAPS;
    boolean overflows =
        switch (operator) {
          case ADD, SUBTRACT, MULTIPLY, SHIFT_LEFT -> true;
          default -> false;
        };
    Formula count =
        wraps && operator.isShift() && !(right instanceof Literal)
            ? formulas.binary(
                Operator.AND, right, formulas.literal(left.type().width() - 1, right.type()))
            : right;
    if (!wraps || !overflows || !left.type().signed()) {
      return formulas.binary(operator, left, count);
    }
    CType unsigned = new CType(left.type().width(), false);
    Formula second = operator.isShift() ? count : formulas.cast(unsigned, count, false);
    return formulas.cast(
        left.type(),
        formulas.binary(operator, formulas.cast(unsigned, left, false), second),
        false);
  }

  /**
   * How many elements lie between two pointers: whole ones, as they point into one array (C11
   * 6.5.6p9). Where they do not, compilers give different numbers.
   */
  public Value distance(Value left, Value right, Formula scale, Distance distance) {
    CType signed = new CType(services.types().address().width(), true);
    CType type = operand(distance.type());
    return services
        .values()
        .map(
            left,
            one ->
                services
                    .values()
                    .map(
                        right,
                        other -> {
                          boolean together =
                              one instanceof Address first
                                  && other instanceof Address second
                                  && first.object().equals(second.object());
                          Formula bytes =
                              together
                                  ? formulas.binary(
                                      Operator.SUBTRACT,
                                      ((Address) one).offset(),
                                      ((Address) other).offset())
                                  : formulas.binary(
                                      Operator.SUBTRACT,
                                      number(one, services.types().address(), distance.origin()),
                                      number(other, services.types().address(), distance.origin()));
                          Formula elements =
                              formulas.binary(
                                  Operator.DIVIDE,
                                  formulas.cast(signed, bytes, false),
                                  formulas.cast(signed, scale, false));
                          Formula number = formulas.cast(type, elements, false);
                          return new Number(whole(bytes, scale, number, distance.origin()));
                        }));
  }

  private Formula whole(Formula bytes, Formula scale, Formula elements, Origin at) {
    if (!(scale instanceof Literal literal)
        || literal.value() == 0
        || formulas.isMultiple(bytes, literal.value())) {
      return elements;
    }
    Formula rest = formulas.binary(Operator.REMAINDER, bytes, scale);
    Formula isWhole = formulas.binary(Operator.EQUAL, rest, formulas.literal(0, rest.type()));
    Value any =
        losses.value(
            "distance " + formulas.number(bytes) + " " + formulas.number(scale),
            Type.of(elements.type()),
            "distance",
            NOT_WHOLE,
            List.of(at));
    return formulas.conditional(isWhole, elements, number(any, elements.type(), at));
  }
}
