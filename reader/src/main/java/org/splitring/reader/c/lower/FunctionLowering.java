package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.SelectionOperands;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Lowers one function definition (C11 6.9.1). */
final class FunctionLowering {

  private FunctionLowering() {}

  static Function lower(
      FunctionId id, FunctionName symbol, IASTFunctionDefinition definition, UnitContext unit) {
    Origin at = unit.at(definition.getDeclarator());
    FunctionContext context = FunctionContext.of(unit, addressTaken(definition, unit));
    Signature signature = unit.text().types().signature(declarator(symbol, definition));
    context.assume(signature.result().assumed(), at);
    List<Variable> parameters = new ArrayList<>();
    unit.extension()
        .object(symbol)
        .map(
            type ->
                new Variable(unit.numbers().getAsInt(), "this", type, Variable.Storage.PARAMETER))
        .ifPresent(
            object -> {
              context.locals().bindObject(object);
              parameters.add(object);
            });
    Optional<Reason> unknown = parameters(definition, context, parameters);
    Optional<Reason> trouble = unit.text().parsed().trouble(definition).or(() -> unknown);
    BodyLowering body = new BodyLowering(context, signature.result());
    if (trouble.isPresent() || definition.getBody() == null) {
      Reason reason =
          trouble.orElseGet(() -> Reason.notFollowed("the text of " + id + " is not followed"));
      context.blocks().end(new Terminator.Lost(reason, at));
    } else {
      body.body(definition.getBody());
    }
    List<Block> blocks = context.blocks().finish(new Terminator.Return(Optional.empty(), at));
    List<Variable> locals = new ArrayList<>(context.temporaries().made());
    locals.removeAll(parameters);
    return new Function(
        id,
        DeclaredTypes.type(signature.result()),
        parameters,
        signature.variadic(),
        locals,
        blocks,
        at);
  }

  /** The declarator of the definition among those of its name. */
  private static IASTDeclarator declarator(FunctionName symbol, IASTFunctionDefinition definition) {
    return symbol.declarators().stream()
        .filter(each -> BlockScopes.isIn(each, definition))
        .findFirst()
        .orElse(Declarators.innermost(definition.getDeclarator()));
  }

  private static Optional<Reason> parameters(
      IASTFunctionDefinition definition, FunctionContext context, List<Variable> parameters) {
    Optional<Reason> unknown = Optional.empty();
    for (IASTDeclarator each : ParameterDeclarators.of(definition, context.unit())) {
      if (SideEffects.mayHappenIn(each)) {
        // Its size is evaluated where the function begins (C11 6.9.1p10).
        unknown =
            Optional.of(Reason.notFollowed("the size of " + context.shown(each) + " has effects"));
      }
      Optional<ObjectName> symbol =
          Declarators.symbol(context.unit(), each)
              .filter(ObjectName.class::isInstance)
              .map(ObjectName.class::cast);
      Type type =
          symbol
              .map(name -> DeclaredTypes.type(context.locals().typed(name)))
              .orElseGet(() -> DeclaredTypes.type(context.unit().text().types().typeOf(each)));
      Variable variable =
          new Variable(
              context.unit().numbers().getAsInt(),
              Declarators.innermost(each).getName().toString(),
              type,
              Variable.Storage.PARAMETER);
      symbol.ifPresent(name -> context.locals().bind(name, variable));
      symbol.ifPresent(
          name -> context.assume(context.locals().typed(name).assumed(), context.at(each)));
      parameters.add(variable);
    }
    return unknown;
  }

  /** Names that {@code &} is applied to, or to a part of, by their spelling. */
  private static Set<String> addressTaken(IASTFunctionDefinition definition, UnitContext unit) {
    Set<String> names = new HashSet<>();
    names.addAll(unit.extension().referenced(definition));
    definition.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
          }

          @Override
          public int visit(IASTExpression each) {
            if (each instanceof IASTUnaryExpression unary
                && unary.getOperator() == IASTUnaryExpression.op_amper) {
              root(unary.getOperand(), names);
            }
            if (each instanceof IASTFieldReference) {
              // A member that is an array is an address where it is used.
              root(each, names);
            }
            return PROCESS_CONTINUE;
          }
        });
    return names;
  }

  private static void root(IASTExpression expression, Set<String> names) {
    if (expression instanceof IASTIdExpression id) {
      names.add(id.getName().toString());
    } else if (expression instanceof IASTFieldReference reference) {
      if (!reference.isPointerDereference()) {
        root(reference.getFieldOwner(), names);
      }
    } else if (expression instanceof IASTArraySubscriptExpression subscript) {
      root(subscript.getArrayExpression(), names);
    } else if (expression instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      root(unary.getOperand(), names);
    } else {
      SelectionOperands.of(expression).forEach(each -> root(each, names));
    }
  }
}
