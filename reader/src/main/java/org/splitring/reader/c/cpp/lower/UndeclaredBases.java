package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.splitring.reader.c.cpp.CppScopes;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.ir.AssumedRule;

/**
 * What a member function of a class takes for granted of its base classes that nothing declares:
 * that they have no member of a name that the function takes from outside of its class. A base that
 * had one would be what the name means (C++ [class.member.lookup]).
 */
final class UndeclaredBases {

  private static final String RULE = "undeclared-base";
  private static final int MOST_NAMES = 3;

  private final CppUnit unit;
  private final IASTFunctionDefinition definition;
  private final IASTCompositeTypeSpecifier owner;
  private final Set<String> names = new TreeSet<>();

  private UndeclaredBases(
      CppUnit unit, IASTFunctionDefinition definition, IASTCompositeTypeSpecifier owner) {
    this.unit = unit;
    this.definition = definition;
    this.owner = owner;
  }

  /** What is taken for granted; empty if all bases are declared, or no name comes from outside. */
  static Optional<AssumedRule> of(IASTFunctionDefinition definition, CppUnit unit) {
    return unit.owner(definition)
        .flatMap(
            owner ->
                unit.bases()
                    .undeclared(owner)
                    .flatMap(base -> new UndeclaredBases(unit, definition, owner).of(base)));
  }

  private Optional<AssumedRule> of(String base) {
    collect(definition);
    for (IASTDeclaration each : owner.getMembers()) {
      if (!(each instanceof IASTFunctionDefinition)) {
        collect(each);
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String some = String.join(", ", names.stream().limit(MOST_NAMES).toList());
    String more = names.size() > MOST_NAMES ? " or others that are used" : "";
    return Optional.of(
        new AssumedRule(
            RULE,
            "the base class " + base + " is declared nowhere, and has no member " + some + more));
  }

  private void collect(IASTNode within) {
    within.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
            shouldVisitDeclSpecifiers = true;
          }

          @Override
          public int visit(IASTExpression each) {
            if (each instanceof IASTIdExpression id) {
              collect(id.getName());
            }
            return PROCESS_CONTINUE;
          }

          @Override
          public int visit(IASTDeclSpecifier each) {
            if (each instanceof IASTNamedTypeSpecifier named) {
              collect(named.getName());
            }
            return PROCESS_CONTINUE;
          }
        });
  }

  private void collect(IASTName name) {
    boolean isOutside =
        !(name instanceof ICPPASTQualifiedName)
            && unit.scopes().scope(name).filter(this::isOutside).isPresent();
    if (isOutside) {
      names.add(name.toString());
    }
  }

  private boolean isOutside(IASTNode scope) {
    boolean isOwnTemplate = CppScopes.isIn(definition, scope) && !CppScopes.isIn(owner, scope);
    return !isOwnTemplate && !CppScopes.isIn(scope, definition) && !CppScopes.isIn(scope, owner);
  }
}
