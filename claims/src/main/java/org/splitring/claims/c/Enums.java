package org.splitring.claims.c;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IEnumeration;
import org.eclipse.cdt.core.dom.ast.IEnumerator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPEnumeration;
import org.eclipse.cdt.internal.core.dom.parser.c.ICInternalBinding;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Enumerations, as gcc has them: a constant that fits an int is one, whatever it was given as. */
final class Enums {

  private final Reading reading;

  Enums(Reading reading) {
    this.reading = reading;
  }

  /** The value of a constant, if it can be worked out. */
  Optional<Formula> constant(IEnumerator binding) {
    return Bindings.around(binding, IASTEnumerator.class)
        .flatMap(
            enumerator ->
                enumerator.getParent() instanceof IASTEnumerationSpecifier list
                    ? upTo(list, enumerator)
                    : Optional.empty());
  }

  private Optional<Formula> upTo(IASTEnumerationSpecifier list, IASTEnumerator last) {
    Formula value = Literal.of(-1);
    for (IASTEnumerator each : list.getEnumerators()) {
      Optional<Formula> next =
          each.getValue() == null
              ? Optional.of(reading.build.binary(Operator.ADD, value, Literal.of(1)))
              : Memory.number(reading.evaluator.value(each.getValue(), Flow.start()));
      if (next.isEmpty() || !(next.get() instanceof Literal literal)) {
        return Optional.empty();
      }
      value = fitted(literal);
      if (each == last) {
        break;
      }
    }
    return Optional.of(value);
  }

  private static Literal fitted(Literal literal) {
    long value = literal.value();
    boolean fits = value == (int) value && (value >= 0 || literal.type().signed());
    return fits ? Literal.of(value, CType.INT) : literal;
  }

  /**
   * The type of the variables: unsigned int, unless a constant is negative or too large.
   *
   * @throws UnfollowedException where it is another, or not known
   */
  CType type(IEnumeration enumeration) throws UnfollowedException {
    if (enumeration instanceof ICPPEnumeration cpp) {
      return new CppEnums(reading).type(cpp);
    }
    if (!(enumeration instanceof ICInternalBinding internal)) {
      throw Abi.unknown(enumeration);
    }
    IASTNode at = internal.getDefinition();
    while (at != null && !(at instanceof IASTEnumerationSpecifier)) {
      at = at.getParent();
    }
    if (!(at instanceof IASTEnumerationSpecifier list) || list.getEnumerators().length == 0) {
      throw Abi.unknown(enumeration);
    }
    String head = list.getRawSignature().replaceFirst("(?s)\\{.*", "").strip();
    boolean packed = !head.matches("enum\\s*" + Pattern.quote(list.getName().toString()));
    boolean negative = false;
    for (IASTEnumerator each : list.getEnumerators()) {
      Optional<Formula> value = upTo(list, each);
      if (packed
          || tail(list)
          || value.isEmpty()
          || value.get().type().width() > CType.INT.width()) {
        throw new UnfollowedException(
            "how wide enum " + enumeration.getName() + " is cannot be worked out",
            "give the value with --input",
            list);
      }
      negative |= ((Literal) value.get()).value() < 0;
    }
    return negative ? CType.S32 : CType.U32;
  }

  /** Attributes behind the list, also those of a macro, may make it smaller. */
  private static boolean tail(IASTEnumerationSpecifier list) {
    return list.getAttributes().length > 0
        || list.getParent() instanceof IASTAttributeOwner owner && owner.getAttributes().length > 0;
  }
}
