package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.ir.Type;

/** The parameters of a definition, in order: with a prototype, or in the style of K&R. */
final class ParameterDeclarators {

  private ParameterDeclarators() {}

  static List<IASTDeclarator> of(IASTFunctionDefinition definition, UnitContext unit) {
    List<IASTDeclarator> found = new ArrayList<>();
    // Of int (*f(int a))(void) the innermost function declarator is the function's own.
    for (IASTNode at = Declarators.innermost(definition.getDeclarator());
        at instanceof IASTDeclarator;
        at = at.getParent()) {
      if (at instanceof ICASTKnRFunctionDeclarator old) {
        for (IASTName name : old.getParameterNames()) {
          IASTDeclarator declarator = old.getDeclaratorForParameterName(name);
          if (declarator != null) {
            found.add(declarator);
          }
        }
        return found;
      }
      if (at instanceof IASTStandardFunctionDeclarator standard) {
        for (IASTParameterDeclaration each : standard.getParameters()) {
          found.add(each.getDeclarator());
        }
        return isVoid(found, unit) ? List.of() : found;
      }
    }
    return found;
  }

  private static boolean isVoid(List<IASTDeclarator> parameters, UnitContext unit) {
    return parameters.size() == 1
        && unit.text().types().typeOf(parameters.get(0)).type() instanceof Type.VoidType;
  }
}
