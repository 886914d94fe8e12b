package org.splitring.reader.c.cpp;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * Enumerations of C++ (C++ [dcl.enum]): outside of their list the constants have the type of the
 * enumeration, which computes as the type it is promoted to: {@code int} where all of them fit one.
 */
final class CppEnumerations {

  private final CppUnit unit;
  private final Map<IASTEnumerator, Evaluated> values = new IdentityHashMap<>();
  private final Set<IASTEnumerationSpecifier> evaluated = new HashSet<>();
  private final Map<IASTEnumerationSpecifier, Typed> types = new IdentityHashMap<>();

  CppEnumerations(CppUnit unit) {
    this.unit = unit;
  }

  /** The type of an object of an enumeration, as far as it computes. */
  Typed type(ICPPASTEnumerationSpecifier list) {
    Typed known = types.get(list);
    if (known == null) {
      types.put(list, unknown("an enumeration that needs itself is not followed"));
      known = find(list);
      types.put(list, known);
    }
    return known;
  }

  private Typed find(ICPPASTEnumerationSpecifier list) {
    for (Attribute each : unit.text().parsed().attributesOfTag(list)) {
      if (each.name().equals("packed")
          || each.name().equals("mode")
          || each.name().contains("align")) {
        return unknown("an enumeration with the attribute " + each.name() + " is not followed");
      }
    }
    if (list.getBaseType() != null) {
      return unit.fixed(list);
    }
    if (list.isScoped()) {
      return Typed.of(Type.INT);
    }
    boolean negative = false;
    int bits = 0;
    boolean isInt = true;
    for (IASTEnumerator each : list.getEnumerators()) {
      if (!(given(each, list) instanceof Evaluated.Value value)) {
        return unknown("the value of " + each.getName() + " is not known");
      }
      boolean below = value.type().signed() && value.value() < 0;
      negative |= below;
      bits = Math.max(bits, 64 - Long.numberOfLeadingZeros(below ? ~value.value() : value.value()));
      isInt &= fitsInt(value);
    }
    int needed = negative ? bits + 1 : bits;
    if (needed > 64) {
      return unknown("an enumeration whose constants fit no type");
    }
    if (!isInt && unit.text().model() == DataModel.LLP64) {
      return Typed.unknown(Reason.open("compilers differ in the type of an enumeration", ""));
    }
    return Typed.of(isInt ? Type.INT : Type.of(new CType(needed > 32 ? 64 : 32, negative)));
  }

  private static boolean fitsInt(Evaluated.Value value) {
    return value.value() == (int) value.value() && (value.value() >= 0 || value.type().signed());
  }

  /** The value of a constant, with the type it has outside of its list. */
  Evaluated value(EnumerationConstant constant) {
    Evaluated given = given(constant.enumerator(), constant.enumeration());
    if (!(given instanceof Evaluated.Value value)
        || !(constant.enumeration() instanceof ICPPASTEnumerationSpecifier list)) {
      return given;
    }
    if (evaluated.contains(list)) {
      // Inside of its list a constant has the type of what gives it its value.
      return given;
    }
    Type type = type(list).type();
    if (type instanceof Type.BooleanType) {
      return new Evaluated.Value(value.value() == 0 ? 0 : 1, CType.INT);
    }
    if (!(type instanceof Type.IntegerType integer)) {
      return type instanceof Type.UnknownType unknown
          ? new Evaluated.Unknown(unknown.reason())
          : new Evaluated.NotConstant();
    }
    CType own = integer.representation();
    return new Evaluated.Value(own.wrap(value.value()), own);
  }

  /** The value as the list gives it. */
  private Evaluated given(IASTEnumerator enumerator, IASTEnumerationSpecifier list) {
    if (!values.containsKey(enumerator)) {
      evaluated.add(list);
      Evaluated last = new Evaluated.Value(-1, CType.INT);
      for (IASTEnumerator each : list.getEnumerators()) {
        values.put(each, notKnown("a constant is defined by itself"));
        last =
            each.getValue() == null
                ? successor(last)
                : unit.text().seams().constants().value(each.getValue());
        if (last instanceof Evaluated.NotConstant) {
          last = notKnown("the value of " + each.getName() + " is not constant");
        }
        values.put(each, last);
      }
      evaluated.remove(list);
    }
    return values.getOrDefault(enumerator, notKnown("an enumeration is not followed"));
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
        : notKnown("an enumeration constant is too large");
  }

  private static Evaluated notKnown(String text) {
    return new Evaluated.Unknown(Reason.notFollowed(text));
  }

  private static Typed unknown(String text) {
    return Typed.unknown(Reason.notFollowed(text));
  }
}
