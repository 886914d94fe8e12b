package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPBase;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;

/**
 * What happens when objects go: it is not followed, so it must not change anything. An object goes
 * with its bases, its members and its elements.
 */
final class Destructors {

  private final Reading reading;

  Destructors(Reading reading) {
    this.reading = reading;
  }

  /** Refuses an object, or a temporary one, that changes something when it goes. */
  void check(IType type, IASTNode node) {
    if (!changing(type).isEmpty()) {
      throw new Statements.Backward(
          reading.at(node) + ": what the destructor of " + name(type) + " changes is not followed");
    }
  }

  /** Loses what {@code delete} of such an object changes. */
  void deleted(IType type, IASTNode node, Flow flow) {
    for (IASTFunctionDefinition body : changing(type)) {
      new Changes(reading, "the destructor of " + name(type) + " may change it")
          .lose(body.getBody(), flow);
    }
  }

  private static String name(IType type) {
    return Abi.plain(type) instanceof ICPPClassType known ? known.getName() : type.toString();
  }

  private List<IASTFunctionDefinition> changing(IType type) {
    List<IASTFunctionDefinition> found = new ArrayList<>();
    collect(type, found, new HashSet<>());
    return found;
  }

  private void collect(IType type, List<IASTFunctionDefinition> found, Set<IBinding> seen) {
    IType plain = Abi.plain(type);
    if (plain instanceof IArrayType array) {
      collect(array.getType(), found, seen);
    }
    if (!(plain instanceof ICPPClassType known) || !seen.add(known)) {
      return;
    }
    for (ICPPMethod method : known.getDeclaredMethods()) {
      if (method.isDestructor()) {
        reading.functions.bodies(method).stream()
            .filter(body -> body.getBody() != null)
            .filter(body -> new Changes(reading, "").any(body.getBody()))
            .forEach(found::add);
      }
    }
    for (ICPPBase base : known.getBases()) {
      if (base.getBaseClass() instanceof IType of) {
        collect(of, found, seen);
      }
    }
    for (IField field : known.getDeclaredFields()) {
      if (!field.isStatic()) {
        collect(field.getType(), found, seen);
      }
    }
  }
}
