package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamedTypeSpecifier;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/**
 * A variable of a type that is not known, which may be of a class: functions that are not known run
 * where it is given something, which it may keep, and where it ends.
 *
 * @param holder the name of its class, if by that it holds a lock and does nothing else
 * @param handed what it is given
 */
record UnknownObject(Reason reason, Optional<String> holder, IASTInitializerClause[] handed) {

  /** Empty if it is given nothing, or what {@code auto} makes it is a copy. */
  static Optional<UnknownObject> of(Type type, IASTDeclarator declarator) {
    IASTInitializerClause[] handed =
        GivenValues.of(DeclaratorNesting.outermost(declarator).getInitializer()).clauses();
    if (!(type instanceof Type.UnknownType unknown)
        || handed.length == 0
        || !(DeclaratorNesting.declaration(declarator) instanceof IASTSimpleDeclaration simple)
        || isCopy(simple.getDeclSpecifier())) {
      return Optional.empty();
    }
    Optional<String> holder =
        simple.getDeclSpecifier() instanceof ICPPASTNamedTypeSpecifier named
            ? Optional.of(named.getName().toString()).filter(NameShapes::isHolder)
            : Optional.empty();
    return Optional.of(new UnknownObject(unknown.reason(), holder, handed));
  }

  private static boolean isCopy(IASTDeclSpecifier specifier) {
    return specifier instanceof IASTSimpleDeclSpecifier simple
        && simple.getType() == IASTSimpleDeclSpecifier.t_auto;
  }

  /** What runs where it begins. */
  Callee.Missing begins(Variable variable) {
    return callee(holder.orElse(variable.name()));
  }

  /** What runs where it ends. */
  void end(Variable variable, FunctionContext context, IASTNode at) {
    Expression object = new AddressOf(new MemoryPlace.Named(variable), context.at(at));
    Callee callee = callee("~" + holder.orElse(variable.name()));
    context
        .blocks()
        .emit(new Statement.Call(Optional.empty(), callee, List.of(object), context.at(at)));
  }

  private Callee.Missing callee(String name) {
    Callee.Effect effect = holder.isPresent() ? Callee.Effect.NONE_BY_NAME : Callee.Effect.CLOBBERS;
    return new Callee.Missing(name, effect, reason);
  }
}
