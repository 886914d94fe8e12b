package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.cpp.Container;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.EnumerationOperators;
import org.splitring.reader.c.cpp.Namespaces;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Functions that the types of arguments bring in (C++ [basic.lookup.argdep]). */
final class ArgumentLookup {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;

  ArgumentLookup(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
  }

  /** Whether a function of another namespace takes an enumeration, which an argument may be. */
  private boolean mayBringIn(IASTExpression argument, String name, IASTIdExpression id) {
    EnumerationOperators enumerations = new EnumerationOperators(unit);
    boolean isElsewhere =
        unit.namespaces().declared(name).stream()
            .anyMatch(
                each ->
                    !isAround(Namespaces.path(each), Namespaces.path(id))
                        && enumerations.takesEnumeration(each));
    return isElsewhere && enumerations.mayBe(argument);
  }

  /** Arguments may bring in functions of the namespaces of their classes (C++ [basic.lookup]). */
  Optional<Reason> elsewhere(IASTIdExpression id, IASTFunctionCallExpression call) {
    String name = id.getName().toString();
    if (id.getName() instanceof ICPPASTQualifiedName || id.getName() instanceof ICPPASTTemplateId) {
      return Optional.empty();
    }
    for (IASTInitializerClause each : call.getArguments()) {
      if (!(each instanceof IASTExpression argument)) {
        continue;
      }
      if (mayBringIn(argument, name, id)) {
        return Optional.of(
            Reason.notFollowed("the enumeration of an argument may say what " + name + " means"));
      }
      Type type = unit.text().seams().expressions().typeOf(argument).referred().type();
      Type target = type instanceof Type.PointerType pointer ? pointer.target() : type;
      Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(target);
      if (composite.isPresent() && hidesFriend(composite.get(), name)) {
        return Optional.of(
            Reason.notFollowed("a friend of a class may be what " + name + " means here"));
      }
      if (composite.isPresent()
          && !isAround(Namespaces.path(composite.get()), Namespaces.path(id))
          && unit.scopes()
              .in(new Container.Space(Namespaces.path(composite.get())), name)
              .isPresent()) {
        return Optional.of(
            Reason.notFollowed("the class of an argument may say what " + name + " means here"));
      }
    }
    return Optional.empty();
  }

  private boolean hidesFriend(IASTCompositeTypeSpecifier composite, String name) {
    return unit.text()
        .parsed()
        .parsedText(composite)
        .matches("(?s).*\\bfriend\\b[^;{]*\\b" + java.util.regex.Pattern.quote(name) + "\\s*\\(.*");
  }

  private static boolean isAround(String outer, String inner) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "::");
  }
}
