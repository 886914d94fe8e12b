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
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
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

  private final FunctionContext context;
  private final Lowering up;
  private final BlockScopes scopes;
  private final Jumps jumps;
  private final Declarations declarations;
  private final Assembly assembly;
  private final JumpTargets targets;
  private final LoopLowering loops;
  private final ReturnLowering returns;
  private final Deque<SwitchCases> switches = new ArrayDeque<>();

  StatementLowering(FunctionContext context, Lowering up, Typed result) {
    this.context = context;
    this.up = up;
    this.scopes = new BlockScopes(context);
    this.jumps = new Jumps(context, scopes);
    this.declarations = new Declarations(context, up, scopes);
    this.assembly = new Assembly(context, up);
    this.targets = new JumpTargets(context, scopes, jumps);
    this.loops = new LoopLowering(context, up, this, targets);
    this.returns = new ReturnLowering(context, up, result, scopes);
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
      inScope(loop, () -> loops.loop(loop));
    } else if (statement instanceof IASTWhileStatement loop) {
      loops.loop(loop);
    } else if (statement instanceof IASTDoStatement loop) {
      loops.loop(loop);
    } else if (statement instanceof IASTSwitchStatement choice) {
      inScope(
          choice,
          () -> {
            first(choice);
            choose(choice);
          });
    } else if (statement instanceof IASTReturnStatement end) {
      returns.lower(end);
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
      targets.breakAt(statement);
    } else if (statement instanceof IASTContinueStatement) {
      targets.continueAt(statement);
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

  void effects(IASTExpression expression) {
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
    targets.inSwitch(exit, () -> lower(choice.getBody()));
    switches.pop();
    context.blocks().enter(exit, context.at(choice));
    cases.get().close();
  }
}
