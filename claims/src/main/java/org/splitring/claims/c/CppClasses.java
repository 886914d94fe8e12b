package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.DOMException;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPBase;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPBinding;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPSpecialization;
import org.eclipse.cdt.internal.core.dom.parser.cpp.ClassTypeHelper;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.TypeTraits;

/** What is known of C++'s classes. */
final class CppClasses {

  private CppClasses() {}

  /** Whether two types, which are not the same, are a class and a base of it. */
  static boolean related(IType one, IType other) {
    return Abi.plain(one) instanceof ICPPClassType first
        && Abi.plain(other) instanceof ICPPClassType second
        && !first.isSameType(second)
        && (ClassTypeHelper.isSubclass(first, second) || ClassTypeHelper.isSubclass(second, first));
  }

  /** The class as which a structure is seen that has a member from a base; else empty. */
  static String seenIn(IType owner, ICompositeType declaring) {
    return owner instanceof ICPPClassType derived && related(derived, declaring)
        ? scoped(derived)
        : "";
  }

  /** A name with the scopes it is in, if it is in some. */
  static String scoped(IBinding binding) {
    if (binding instanceof ICPPBinding cpp && !(binding instanceof IProblemBinding)) {
      try {
        String all = String.join("::", cpp.getQualifiedName());
        return all.isEmpty() ? binding.getName() : all;
      } catch (DOMException e) {
        return binding.getName();
      }
    }
    return binding.getName();
  }

  /** Whether copying it copies its bytes, and nothing else happens when it comes or goes. */
  static boolean isPlain(IType type) {
    return !(Abi.plain(type) instanceof ICPPClassType known)
        || !hasUnknownBase(known) && TypeTraits.isTriviallyCopyable(known);
  }

  /** Whether it has a base, or a base of one, whose text is not there. */
  static boolean hasUnknownBase(ICPPClassType type) {
    for (ICPPBase base : type.getBases()) {
      if (!(base.getBaseClass() instanceof ICPPClassType known)
          || base.getBaseClass() instanceof IProblemBinding
          || hasUnknownBase(known)) {
        return true;
      }
    }
    return false;
  }

  /** The text that defines a class, or the template that it is an instance of. */
  static Optional<IASTCompositeTypeSpecifier> definition(ICompositeType type) {
    IBinding at = type;
    while (at instanceof ICPPSpecialization special) {
      at = special.getSpecializedBinding();
    }
    return Bindings.nodes(at).stream()
        .flatMap(node -> Bindings.around(node, IASTCompositeTypeSpecifier.class).stream())
        .filter(specifier -> CppScopes.last(specifier.getName().toString()).equals(type.getName()))
        .findFirst();
  }
}
