package org.splitring.reader.c.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.reader.c.lower.expression.Calls;
import org.splitring.reader.c.lower.expression.Initialisers;
import org.splitring.reader.c.lower.expression.VariableArrays;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.Extension;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.LinkerNames;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Variable;

/** Declarations in blocks: storage, lengths, initial values, cleanups (C11 6.7). */
final class Declarations {

  private final FunctionContext context;
  private final Lowering up;
  private final BlockScopes scopes;

  Declarations(FunctionContext context, Lowering up, BlockScopes scopes) {
    this.context = context;
    this.up = up;
    this.scopes = scopes;
  }

  void lower(IASTSimpleDeclaration declaration) {
    VariableArrays.capture(declaration.getDeclSpecifier(), context, up);
    for (IASTDeclarator each : declaration.getDeclarators()) {
      int mark = context.pending().mark();
      int objects = context.objects().mark();
      lower(each);
      context.pending().sequence(mark);
      context.objects().end(objects, context, each);
    }
  }

  private void lower(IASTDeclarator declarator) {
    Optional<Entity> symbol = Declarators.symbol(context.unit(), declarator);
    if (symbol.isEmpty() || symbol.get() instanceof Entity.FunctionName) {
      return;
    }
    if (symbol.get() instanceof Entity.TypedefName) {
      VariableArrays.capture(declarator, context, up);
      return;
    }
    if (symbol.get() instanceof ObjectName object && object.kind() == ObjectName.Kind.LOCAL) {
      local(object, declarator);
    } else if (symbol.get() instanceof Entity.Obscured obscured) {
      context
          .blocks()
          .emit(
              new Statement.Havoc(
                  new Footprint.Everything(), obscured.reason(), context.at(declarator)));
    }
  }

  private void local(ObjectName object, IASTDeclarator declarator) {
    VariableArrays.capture(declarator, context, up);
    context.assume(context.locals().typed(object).assumed(), context.at(declarator));
    Variable variable = context.locals().variable(object);
    context.blocks().emit(new Statement.StorageLive(variable, context.at(declarator)));
    if (LinkerNames.isLabelled(context.unit().text(), declarator)) {
      context.locals().bindRegister(variable);
    }
    initialise(variable, declarator, context.locals().typed(object));
    Optional<BlockScopes.Cleanup> end =
        context.unit().extension().end(variable.type(), declarator).map(each -> at(each));
    scopes.declare(variable, cleanup(declarator).or(() -> end), declarator);
  }

  private void initialise(Variable variable, IASTDeclarator declarator, Typed typed) {
    if (context.unit().extension().initialise(variable, typed, declarator, context, up)) {
      return;
    }
    IASTInitializer initializer = Declarators.initializer(declarator);
    if (initializer == null) {
      return;
    }
    MemoryPlace place = new MemoryPlace.Named(variable);
    Optional<IASTInitializerClause> clause = Initialisers.clause(initializer);
    if (clause.isPresent()) {
      new Initialisers(context, up).store(place, clause.get(), declarator);
      return;
    }
    Reason reason = Reason.notFollowed("the initial value of " + variable.name());
    context.unfollowed("the initial value of " + variable.name(), declarator);
    context.blocks().emit(new Statement.Fresh(place, reason, context.at(declarator)));
  }

  private Optional<BlockScopes.Cleanup> cleanup(IASTDeclarator declarator) {
    IASTNode declaration = declarator;
    while (declaration instanceof IASTDeclarator) {
      declaration = declaration.getParent();
    }
    List<Attribute> all =
        context.unit().text().parsed().attributes(declaration).stream()
            .filter(each -> each.name().equals("cleanup"))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    boolean isOnly =
        all.size() == 1
            && declaration instanceof IASTSimpleDeclaration simple
            && simple.getDeclarators().length == 1;
    return Optional.of(
        isOnly
            ? (variable, at) -> clean(all.get(0), variable, declarator, at)
            : (variable, at) ->
                context.unfollowed("the cleanup of one of several variables is not followed", at));
  }

  private BlockScopes.Cleanup at(Extension.FunctionEnd end) {
    return (variable, at) -> end.run(variable, context, up, at);
  }

  private void clean(Attribute attribute, Variable variable, IASTNode declared, IASTNode at) {
    String name = attribute.arguments().orElse("").strip();
    Optional<Entity> symbol = context.unit().text().scopes().ordinary(name, declared);
    Expression address = new Expression.AddressOf(new MemoryPlace.Named(variable), context.at(at));
    if (symbol.isPresent() && symbol.get() instanceof Entity.FunctionName function) {
      new Calls(context, up).run(function, address, at);
    } else {
      context.unfollowed("the cleanup function " + name + " is not declared", at);
    }
  }
}
