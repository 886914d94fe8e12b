package org.splitring.reader.c.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTNullStatement;
import org.eclipse.cdt.core.dom.ast.IASTProblemHolder;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTGotoStatement;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Statements (C11 6.8). */
final class StatementLowering {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern JUMPS =
      Pattern.compile(
          "\\b(return|goto|break|continue|case|default|longjmp)\\b"
              + "|(^|[;{}])\\s*[A-Za-z_]\\w*\\s*:");

  /** Where {@code break} and {@code continue} go, and how many scopes are open there. */
  private record Target(int block, int depth) {}

  private final FunctionContext context;
  private final Lowering up;
  private final Typed result;
  private final BlockScopes scopes;
  private final Jumps jumps;
  private final Declarations declarations;
  private final Assembly assembly;
  private final Deque<Target> breaks = new ArrayDeque<>();
  private final Deque<Target> continues = new ArrayDeque<>();
  private final Deque<SwitchCases> switches = new ArrayDeque<>();

  StatementLowering(FunctionContext context, Lowering up, Typed result) {
    this.context = context;
    this.up = up;
    this.result = result;
    this.scopes = new BlockScopes(context);
    this.jumps = new Jumps(context, scopes);
    this.declarations = new Declarations(context, up, scopes);
    this.assembly = new Assembly(context, up);
  }

  /** The whole body of a function. */
  void body(IASTStatement body) {
    jumps.index(body);
    scopes.enter(body.getParent());
    IASTFunctionDefinition definition = (IASTFunctionDefinition) body.getParent();
    int objects = context.objects().mark();
    context.unit().extension().begin(definition, context, up);
    context.objects().end(objects, context, body);
    lower(body);
    scopes.leave(body);
    context.blocks().end(new Terminator.Return(Optional.empty(), context.at(body)));
    jumps.close();
  }

  void endsWithBlock(Variable object, IASTNode made) {
    scopes.declare(object, Optional.empty(), made);
  }

  void inScope(IASTNode scope, Runnable content) {
    scopes.enter(scope);
    content.run();
    scopes.leave(scope);
  }

  void lower(IASTStatement statement) {
    Optional<Reason> trouble = context.unit().text().parsed().trouble(statement);
    if (trouble.isPresent()) {
      lose(statement, trouble.get());
    } else if (context.unit().extension().statement(statement, context, up)) {
      return;
    } else if (statement instanceof IASTCompoundStatement compound) {
      inScope(
          compound,
          () -> {
            for (IASTStatement each : compound.getStatements()) {
              lower(each);
            }
          });
    } else if (statement instanceof IASTExpressionStatement expression) {
      effects(expression.getExpression());
    } else if (statement instanceof IASTDeclarationStatement declaration) {
      declaration(declaration.getDeclaration());
    } else if (statement instanceof IASTNullStatement) {
      return;
    } else if (!control(statement)) {
      lose(statement, Reason.notFollowed("the statement " + context.shown(statement)));
    }
  }

  private boolean control(IASTStatement statement) {
    if (statement instanceof IASTIfStatement choice) {
      inScope(
          choice,
          () -> {
            first(choice);
            choose(choice);
          });
    } else if (statement instanceof IASTForStatement loop) {
      inScope(loop, () -> loop(loop));
    } else if (statement instanceof IASTWhileStatement loop) {
      whileLoop(loop);
    } else if (statement instanceof IASTDoStatement loop) {
      doLoop(loop);
    } else if (statement instanceof IASTSwitchStatement choice) {
      inScope(
          choice,
          () -> {
            first(choice);
            choose(choice);
          });
    } else if (statement instanceof IASTReturnStatement end) {
      leave(end);
    } else {
      return jump(statement);
    }
    return true;
  }

  private void first(IASTStatement statement) {
    context.unit().extension().first(statement).ifPresent(this::lower);
  }

  private boolean jump(IASTStatement statement) {
    if (statement instanceof IASTBreakStatement) {
      jump(breaks, statement);
    } else if (statement instanceof IASTContinueStatement) {
      jump(continues, statement);
    } else if (statement instanceof IASTGotoStatement jump) {
      jumps.jump(jump.getName().toString(), jump);
    } else if (statement instanceof IGNUASTGotoStatement) {
      jumps.lose("a computed goto is not followed", statement);
    } else if (statement instanceof IASTLabelStatement label) {
      jumps.label(label);
      lower(label.getNestedStatement());
    } else if (statement instanceof IASTCaseStatement
        || statement instanceof IASTDefaultStatement) {
      if (switches.isEmpty() || !switches.peek().enter(statement)) {
        jumps.lose("a case of no switch", statement);
      }
    } else {
      return false;
    }
    return true;
  }

  /** A statement that is not followed may have done anything, or gone anywhere. */
  private void lose(IASTStatement statement, Reason reason) {
    String text = context.unit().text().parsed().text(statement);
    if (JUMPS.matcher(TEXT.matcher(text).replaceAll("0")).find()) {
      context.blocks().end(new Terminator.Lost(reason, context.at(statement)));
    } else {
      context
          .blocks()
          .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(statement)));
    }
  }

  private void effects(IASTExpression expression) {
    int mark = context.pending().mark();
    int objects = context.objects().mark();
    up.effects(expression);
    context.pending().sequence(mark);
    context.objects().end(objects, context, expression);
  }

  private void declaration(IASTDeclaration declaration) {
    if (declaration instanceof IASTSimpleDeclaration simple) {
      declarations.lower(simple);
    } else if (declaration instanceof IASTASMDeclaration asm) {
      assembly.lower(asm);
    } else if (declaration instanceof IASTFunctionDefinition) {
      jumps.lose("functions within functions are not followed", declaration);
    } else if (declaration instanceof IASTProblemHolder) {
      context.unfollowed("the declaration " + context.shown(declaration), declaration);
    }
  }

  private void choose(IASTIfStatement choice) {
    int whenTrue = context.blocks().reserve();
    int whenFalse = context.blocks().reserve();
    up.branch(choice.getConditionExpression(), whenTrue, whenFalse);
    context.blocks().resume(whenTrue);
    lower(choice.getThenClause());
    if (choice.getElseClause() == null) {
      context.blocks().enter(whenFalse, context.at(choice));
      return;
    }
    int join = context.blocks().reserve();
    context.blocks().jump(join, context.at(choice));
    context.blocks().resume(whenFalse);
    lower(choice.getElseClause());
    context.blocks().enter(join, context.at(choice));
  }

  private void loop(IASTForStatement loop) {
    if (loop.getInitializerStatement() != null) {
      lower(loop.getInitializerStatement());
    }
    int head = context.blocks().reserve();
    int body = context.blocks().reserve();
    int step = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(head, context.at(loop));
    if (loop.getConditionExpression() == null) {
      context.blocks().jump(body, context.at(loop));
    } else {
      up.branch(loop.getConditionExpression(), body, exit);
    }
    context.blocks().resume(body);
    repeated(loop.getBody(), step, exit);
    context.blocks().enter(step, context.at(loop));
    if (loop.getIterationExpression() != null) {
      effects(loop.getIterationExpression());
    }
    context.blocks().jump(head, context.at(loop));
    context.blocks().resume(exit);
  }

  private void whileLoop(IASTWhileStatement loop) {
    int head = context.blocks().reserve();
    int body = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(head, context.at(loop));
    up.branch(loop.getCondition(), body, exit);
    context.blocks().resume(body);
    repeated(loop.getBody(), head, exit);
    context.blocks().jump(head, context.at(loop));
    context.blocks().resume(exit);
  }

  private void doLoop(IASTDoStatement loop) {
    int body = context.blocks().reserve();
    int condition = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(body, context.at(loop));
    repeated(loop.getBody(), condition, exit);
    context.blocks().enter(condition, context.at(loop));
    up.branch(loop.getCondition(), body, exit);
    context.blocks().resume(exit);
  }

  private void repeated(IASTStatement body, int next, int exit) {
    breaks.push(new Target(exit, scopes.depth()));
    continues.push(new Target(next, scopes.depth()));
    lower(body);
    breaks.pop();
    continues.pop();
  }

  private void jump(Deque<Target> targets, IASTStatement at) {
    Target target = targets.peek();
    if (target == null) {
      jumps.lose(context.shown(at) + " outside of what it leaves", at);
      return;
    }
    scopes.unwind(target.depth, at, true);
    context.blocks().jump(target.block, context.at(at));
  }

  private void choose(IASTSwitchStatement choice) {
    int mark = context.pending().mark();
    int objects = context.objects().mark();
    Expression value = up.value(choice.getControllerExpression());
    context.objects().lose(objects, context, choice);
    if (value.type() instanceof Type.UnknownType) {
      value = context.conversions().convert(value, Type.INT);
    }
    context.pending().sequence(mark);
    Optional<SwitchCases> cases = SwitchCases.of(choice, value, context);
    if (cases.isEmpty()) {
      jumps.lose("a case of " + context.shown(choice) + " is not constant", choice);
      return;
    }
    for (IASTStatement label : cases.get().labels()) {
      jumps.begin(choice, BlockScopes.offset(choice), label, choice);
    }
    int exit = context.blocks().reserve();
    context.blocks().end(cases.get().terminator(exit, context.at(choice)));
    switches.push(cases.get());
    breaks.push(new Target(exit, scopes.depth()));
    lower(choice.getBody());
    breaks.pop();
    switches.pop();
    context.blocks().enter(exit, context.at(choice));
    cases.get().close();
  }

  /** What a reference that is returned refers to. */
  private Expression address(IASTExpression expression) {
    Lvalue place = up.place(expression);
    boolean isValue =
        place.place() instanceof MemoryPlace.Named named
            && named.variable().storage() == Variable.Storage.TEMPORARY;
    if (place.lost().isPresent() || isValue) {
      Reason reason =
          place.lost().orElseGet(() -> Reason.notFollowed("a reference to what does not live on"));
      return context.unknown(DeclaredTypes.type(result), reason, expression);
    }
    return new Lvalues(context, up).addressOf(place, context.at(expression));
  }

  private void leave(IASTReturnStatement end) {
    Optional<Expression> value = Optional.empty();
    int mark = context.pending().mark();
    int objects = context.objects().mark();
    if (end.getReturnArgument() instanceof IASTInitializerList list) {
      value = context.unit().extension().listed(result, list, context, up);
    } else if (end.getReturnValue() != null) {
      Expression given =
          result.isReference() ? address(end.getReturnValue()) : up.value(end.getReturnValue());
      if (!(result.type() instanceof Type.VoidType)) {
        Expression converted = context.conversions().convert(given, DeclaredTypes.type(result));
        value =
            Optional.of(
                scopes.hasCleanup() || context.objects().since(objects)
                    ? context.temporaries().keep("result", converted)
                    : converted);
      }
    }
    context.pending().sequence(mark);
    context.objects().end(objects, context, end);
    scopes.unwind(0, end, false);
    context.blocks().end(new Terminator.Return(value, context.at(end)));
  }
}
