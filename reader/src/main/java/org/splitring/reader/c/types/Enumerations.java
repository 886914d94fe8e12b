package org.splitring.reader.c.types;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.attribute.KnownAttributes;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * Enumerations of C, as gcc has them: the type is unsigned int if no constant is negative, int if
 * one is, and 64 bits wide where one does not fit; {@code packed} takes the smallest that fits.
 */
public final class Enumerations {

  private final ParsedUnit parsed;
  private final DataModel model;
  private final Supplier<ConstantEvaluator> constants;
  private final Map<IASTEnumerator, Evaluated> values = new IdentityHashMap<>();

  public Enumerations(ParsedUnit parsed, DataModel model, Supplier<ConstantEvaluator> constants) {
    this.parsed = parsed;
    this.model = model;
    this.constants = constants;
  }

  /**
   * The value of a constant. It is an int if it fits one; what else it is, where another constant
   * of the list does not fit, differs between versions of C and gcc.
   */
  public Evaluated value(IASTEnumerator enumerator, IASTEnumerationSpecifier list) {
    Evaluated own = given(enumerator, list);
    if (!(own instanceof Evaluated.Value value) || !fitsInt(value)) {
      return own;
    }
    for (IASTEnumerator each : list.getEnumerators()) {
      if (!(given(each, list) instanceof Evaluated.Value other) || !fitsInt(other)) {
        return new Evaluated.Unknown(
            Reason.open(
                "the type of the constants of an enumeration is not the same in all compilers",
                ""));
      }
    }
    return own;
  }

  private Evaluated given(IASTEnumerator enumerator, IASTEnumerationSpecifier list) {
    if (!values.containsKey(enumerator)) {
      evaluate(list);
    }
    return values.getOrDefault(
        enumerator, new Evaluated.Unknown(Reason.notFollowed("an enumeration is not followed")));
  }

  private void evaluate(IASTEnumerationSpecifier list) {
    Evaluated last = new Evaluated.Value(-1, CType.INT);
    for (IASTEnumerator each : list.getEnumerators()) {
      // What refers to itself is not known.
      values.put(
          each, new Evaluated.Unknown(Reason.notFollowed("a constant is defined by itself")));
      Evaluated next =
          each.getValue() == null ? successor(last) : constants.get().value(each.getValue());
      last = next instanceof Evaluated.Value value ? fitted(value) : unknown(next);
      values.put(each, last);
    }
  }

  private static Evaluated unknown(Evaluated what) {
    return what instanceof Evaluated.Unknown
        ? what
        : new Evaluated.Unknown(Reason.notFollowed("an enumeration constant is not constant"));
  }

  private static Evaluated successor(Evaluated last) {
    if (!(last instanceof Evaluated.Value value)) {
      return last;
    }
    long next = value.value() + 1;
    if (value.type().wrap(next) == next && (next != 0 || value.value() == -1)) {
      return new Evaluated.Value(next, value.type());
    }
    return value.type().width() < 64
        ? new Evaluated.Value(next, CType.S64)
        : new Evaluated.Unknown(Reason.notFollowed("an enumeration constant is too large"));
  }

  private static Evaluated.Value fitted(Evaluated.Value value) {
    return fitsInt(value) ? new Evaluated.Value(value.value(), CType.INT) : value;
  }

  private static boolean fitsInt(Evaluated.Value value) {
    return value.value() == (int) value.value() && (value.value() >= 0 || value.type().signed());
  }

  /** The type of what is declared with an enumeration. */
  public Type type(IASTEnumerationSpecifier list, Supplier<Optional<Type>> base) {
    if (parsed.enumerationBase(list).isPresent()) {
      return base.get().orElseGet(() -> unknown("the type that an enumeration is based on"));
    }
    boolean packed = false;
    for (Attribute each : parsed.attributesOfTag(list)) {
      if (each.name().equals("packed")) {
        packed |= !ignored(list, each);
      } else if (!KnownAttributes.isHarmless(each)) {
        return unknown("an enumeration with the attribute " + each.name());
      }
    }
    boolean negative = false;
    int bits = 0;
    Map<IASTEnumerator, Evaluated> all = new LinkedHashMap<>();
    List.of(list.getEnumerators()).forEach(each -> all.put(each, given(each, list)));
    for (Evaluated each : all.values()) {
      if (!(each instanceof Evaluated.Value value)) {
        return each instanceof Evaluated.Unknown unknown
            ? new Type.UnknownType(unknown.reason())
            : unknown("an enumeration");
      }
      boolean below = value.type().signed() && value.value() < 0;
      negative |= below;
      bits = Math.max(bits, 64 - Long.numberOfLeadingZeros(below ? ~value.value() : value.value()));
    }
    if (all.isEmpty()) {
      return unknown("an enumeration without constants");
    }
    return width(negative ? bits + 1 : bits, negative, packed);
  }

  private boolean ignored(IASTEnumerationSpecifier list, Attribute attribute) {
    return attribute.spelling() == Attribute.Spelling.STANDARD
        && attribute.at().start() >= parsed.body(list).end();
  }

  private Type width(int needed, boolean negative, boolean packed) {
    if (needed > 64) {
      return unknown("an enumeration whose constants fit no type");
    }
    if ((needed > 32 || packed) && model == DataModel.LLP64) {
      return new Type.UnknownType(
          Reason.open("compilers differ in how large this enumeration is", ""));
    }
    int least = packed ? 8 : 32;
    int width = Math.max(least, Integer.highestOneBit(Math.max(1, needed - 1)) * 2);
    return Type.of(new CType(needed <= least ? least : width, negative));
  }

  private static Type unknown(String what) {
    return new Type.UnknownType(Reason.notFollowed(what + " is not followed"));
  }
}
