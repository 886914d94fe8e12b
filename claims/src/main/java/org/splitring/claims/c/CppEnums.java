package org.splitring.claims.c;

import java.math.BigInteger;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IEnumerator;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPEnumeration;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Enumerations of C++: a constant has the type of its enumeration, and counts as the first of int,
 * unsigned int, long and unsigned long that holds all of them (C++20 7.3.7p3).
 */
final class CppEnums {

  private final Reading reading;
  private final Enums enums;

  CppEnums(Reading reading) {
    this.reading = reading;
    this.enums = new Enums(reading);
  }

  /** The value of a constant, where it is used; inside its own list it is what it was given as. */
  Optional<Formula> constant(IEnumerator binding, IASTNode use) {
    Optional<IASTEnumerationSpecifier> list =
        Bindings.around(binding, IASTEnumerationSpecifier.class);
    Optional<Formula> value = enums.constant(binding);
    if (list.isEmpty()
        || value.isEmpty()
        || Bindings.around(use, IASTEnumerationSpecifier.class).equals(list)) {
      return value;
    }
    try {
      return Optional.of(Expressions.cast(type(list.get()), value.get()));
    } catch (UnfollowedException e) {
      return Optional.of(reading.lost(CType.U64, Reading.text(use), e, use));
    }
  }

  /** The type that the values of an enumeration have. */
  CType type(ICPPEnumeration enumeration) throws UnfollowedException {
    Optional<IASTEnumerationSpecifier> list =
        Bindings.around(enumeration, IASTEnumerationSpecifier.class);
    if (list.isEmpty()) {
      throw Abi.unknown(enumeration);
    }
    return type(list.get());
  }

  private CType type(IASTEnumerationSpecifier list) throws UnfollowedException {
    if (list.getAttributes().length > 0
        || list.getParent() instanceof IASTAttributeOwner owner
            && owner.getAttributes().length > 0) {
      throw unfollowed(list);
    }
    if (list instanceof ICPPASTEnumerationSpecifier cpp) {
      if (cpp.getBaseType() != null) {
        IType base =
            org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPVisitor.createType(
                cpp.getBaseType());
        return reading.abi.integer(base).orElseThrow(() -> Abi.unknown(base));
      }
      if (cpp.isScoped()) {
        return CType.INT;
      }
    }
    return underlying(list);
  }

  private CType underlying(IASTEnumerationSpecifier list) throws UnfollowedException {
    boolean negative = false;
    int bits = 0;
    for (IASTEnumerator each : list.getEnumerators()) {
      if (!(each.getName().resolveBinding() instanceof IEnumerator binding)
          || !(enums.constant(binding).orElse(null) instanceof Literal literal)) {
        throw unfollowed(list);
      }
      BigInteger value =
          literal.type().signed()
              ? BigInteger.valueOf(literal.value())
              : new BigInteger(Long.toUnsignedString(literal.value()));
      negative |= value.signum() < 0;
      bits = Math.max(bits, value.bitLength());
    }
    int needed = negative ? bits + 1 : bits;
    if (needed > 64) {
      throw unfollowed(list);
    }
    return new CType(needed <= 32 ? 32 : 64, negative || needed != 32 && needed != 64);
  }

  private static UnfollowedException unfollowed(IASTEnumerationSpecifier list) {
    return new UnfollowedException(
        "how wide enum " + list.getName() + " is cannot be worked out",
        "give the value with --input",
        list);
  }
}
