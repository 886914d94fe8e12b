package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
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
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTIfStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.Formula;

/** Reads statements in their order; a jump forward meets its label later, a jump back loses all. */
final class Statements {

  private final Reading reading;
  private final Loops loops;
  private final Switches switches;

  Statements(Reading reading) {
    this.reading = reading;
    this.loops = new Loops(reading, this);
    this.switches = new Switches(reading, this);
  }

  void run(IASTStatement statement, Flow flow) {
    reading.step(statement);
    if (statement instanceof IASTCompoundStatement block) {
      for (IASTStatement each : block.getStatements()) {
        run(each, flow);
      }
    } else if (statement instanceof IASTLabelStatement label) {
      arrive(label.getName().toString(), flow, label);
      run(label.getNestedStatement(), flow);
    } else if (statement instanceof IASTCaseStatement
        || statement instanceof IASTDefaultStatement) {
      arrive(statement, flow, statement);
    } else if (holdsLabel(statement)) {
      labelInside(statement, flow);
    } else if (flow.reachable) {
      reachable(statement, flow);
    }
  }

  private void reachable(IASTStatement statement, Flow flow) {
    CppStatements.check(statement, reading);
    if (statement instanceof IASTExpressionStatement expression) {
      reading.evaluator.value(expression.getExpression(), flow);
    } else if (statement instanceof IASTDeclarationStatement declaration) {
      declare(declaration.getDeclaration(), flow);
    } else if (statement instanceof IASTIfStatement choice) {
      choose(choice, flow);
    } else if (statement instanceof IASTReturnStatement end) {
      leave(end, flow);
    } else if (statement instanceof IASTGotoStatement jump) {
      goTo(jump, flow);
    } else if (statement instanceof IASTBreakStatement) {
      away(flow.frame.breakTarget, flow, statement);
    } else if (statement instanceof IASTContinueStatement) {
      away(flow.frame.continueTarget, flow, statement);
    } else if (statement instanceof IASTSwitchStatement choice) {
      switches.run(choice, flow);
    } else if (statement instanceof IASTDoStatement
        || statement instanceof IASTWhileStatement
        || statement instanceof ICPPASTRangeBasedForStatement
        || statement instanceof IASTForStatement) {
      loops.run(statement, flow);
    } else if (!(statement instanceof IASTNullStatement)) {
      throw Backward.unparsed(reading.at(statement), Reading.text(statement));
    }
  }

  /** A statement that cannot be followed may change anything. */
  void lostTrack(IASTNode statement, Flow flow) {
    reading.memory.loseAll(flow, "cannot be followed: " + Reading.text(statement), statement);
  }

  /** The value of a block whose last statement is an expression. */
  Value lastValue(IASTCompoundStatement block, Flow flow) {
    IASTStatement[] statements = block.getStatements();
    for (int i = 0; i < statements.length; i++) {
      if (i == statements.length - 1
          && statements[i] instanceof IASTExpressionStatement last
          && flow.reachable) {
        return reading.evaluator.value(last.getExpression(), flow);
      }
      run(statements[i], flow);
    }
    return new Value.Other(Abi.VOID, Optional.empty());
  }

  private void declare(IASTDeclaration declaration, Flow flow) {
    if (declaration instanceof IASTASMDeclaration asm) {
      assembly(asm, flow);
      return;
    }
    if (CppDeclarations.isIdle(declaration)) {
      return;
    }
    if (declaration instanceof IASTFunctionDefinition || declaration instanceof IASTProblemHolder) {
      throw Backward.unparsed(reading.at(declaration), Reading.text(declaration));
    }
    if (!(declaration instanceof IASTSimpleDeclaration simple)) {
      lostTrack(declaration, flow);
      return;
    }
    new Cleanups(reading).declared(simple, flow);
    if (reading.translation.isCpp()) {
      new CppDeclarations(reading).declare(simple, flow);
      return;
    }
    for (IASTDeclarator declarator : simple.getDeclarators()) {
      IBinding binding = Definitions.innermost(declarator).getName().resolveBinding();
      if (binding instanceof IVariable variable && declarator.getInitializer() != null) {
        initialize(declarator, variable, flow);
      }
    }
  }

  /** Whatever is named in a piece of assembly that has outputs may be changed by it. */
  private void assembly(IASTASMDeclaration asm, Flow flow) {
    String text = String.valueOf(asm.getAssembly());
    String operands = text.replaceAll("\"[^\"]*\"", "");
    if (operands.chars().filter(c -> c == ':').count() > 3) {
      throw Backward.unparsed(reading.at(asm), Reading.text(asm));
    }
    new Changes(reading, "assembly may change it").lose(asm, flow);
  }

  private void initialize(IASTDeclarator declarator, IVariable variable, Flow flow) {
    Optional<Location> place = reading.places.variable(variable, flow);
    boolean plain =
        declarator.getInitializer() instanceof IASTEqualsInitializer equals
            && equals.getInitializerClause() instanceof IASTExpression;
    if (place.isEmpty() || !place.get().local()) {
      return;
    }
    if (plain) {
      IASTExpression expression =
          (IASTExpression)
              ((IASTEqualsInitializer) declarator.getInitializer()).getInitializerClause();
      reading.memory.store(
          place.get(), reading.evaluator.value(expression, flow), flow, declarator);
    } else {
      new Initializers(reading).store(declarator.getInitializer(), place.get(), flow);
    }
  }

  private void choose(IASTIfStatement choice, Flow flow) {
    if (choice instanceof ICPPASTIfStatement cpp && cpp.getInitializerStatement() != null) {
      run(cpp.getInitializerStatement(), flow);
    }
    Formula condition = condition(choice.getConditionExpression(), choice, flow);
    Optional<Boolean> known = Build.known(condition);
    Flow yes = flow.fork(reading.build.and(flow.path, condition));
    Flow no = flow.fork(reading.build.and(flow.path, reading.build.not(condition)));
    yes.reachable = known.orElse(true);
    no.reachable = !known.orElse(false);
    run(choice.getThenClause(), yes);
    if (choice.getElseClause() != null) {
      run(choice.getElseClause(), no);
    }
    new Merge(reading).into(flow, condition, yes, no, choice);
  }

  /**
   * The truth of a condition; what cannot be followed is a condition about which nothing is known.
   */
  Formula condition(IASTExpression expression, IASTNode node, Flow flow) {
    Optional<Formula> number =
        expression == null
            ? Optional.empty()
            : Memory.number(reading.evaluator.value(expression, flow));
    return reading.build.truth(
        number.orElseGet(
            () ->
                reading.lost(
                    org.splitring.model.formula.CType.INT,
                    Reading.text(node),
                    "the condition cannot be followed: " + Reading.text(node),
                    node,
                    "give its value with --input")));
  }

  private void leave(IASTReturnStatement end, Flow flow) {
    Optional<Value> result = Optional.empty();
    if (end.getReturnValue() != null && flow.frame.function != null) {
      IType type = Instances.type(Calls.returned(flow.frame.function), flow);
      Value value = reading.evaluator.value(end.getReturnValue(), flow);
      result = Optional.of(reading.conversions.convert(value, type, end.getReturnValue()));
    }
    flow.frame.exits.add(new Frame.Exit(flow.fork(flow.path), result));
    flow.frame.departures++;
    flow.end();
  }

  private void goTo(IASTGotoStatement jump, Flow flow) {
    String label = jump.getName().toString();
    if (flow.frame.passed.contains(label)) {
      lostTrack(jump, flow);
      throw new Backward(
          reading.at(jump) + ": goto " + label + " jumps back, which is not followed");
    }
    flow.frame.jump(label, flow);
  }

  /** A jump back is a loop without a shape; the function is given up. */
  static final class Backward extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the user can do. */
    final String mend;

    Backward(String message) {
      this(message, "no mend: read a simpler function");
    }

    Backward(String message, String mend) {
      super(message, null, false, false);
      this.mend = mend;
    }

    /** Text that may do anything, such as a loop behind a macro that nobody defines. */
    static Backward unparsed(Place at, String text) {
      return new Backward(
          at + ": '" + text + "' cannot be parsed",
          "a macro or a type may be missing: give it with --define, or the directory of its header"
              + " with --include");
    }
  }

  private void away(@org.jspecify.annotations.Nullable Object target, Flow flow, IASTNode node) {
    if (target == null) {
      lostTrack(node, flow);
    } else {
      flow.frame.jump(target, flow);
    }
  }

  /** The strands that jumped to a label join the one that runs into it. */
  void arrive(Object label, Flow flow, IASTNode node) {
    flow.frame.passed.add(label);
    List<Flow> jumped = flow.frame.jumps.remove(label);
    if (jumped == null) {
      return;
    }
    for (Flow other : jumped) {
      if (!flow.reachable) {
        flow.become(other);
      } else {
        if (!other.state.sameAs(flow.state)) {
          flow.state = new Merge(reading).merged(other.path, other, flow, node);
        }
        flow.path = reading.bounded(reading.build.or(other.path, flow.path), node);
      }
    }
  }

  /** A label inside a branch or a loop can be jumped to from outside. */
  private static boolean holdsLabel(IASTStatement statement) {
    if (statement instanceof IASTSwitchStatement) {
      return Loops.contains(statement, node -> node instanceof IASTLabelStatement);
    }
    return !(statement instanceof IASTExpressionStatement)
        && Loops.contains(
            statement,
            node ->
                node instanceof IASTLabelStatement && node.getParent() != statement.getParent());
  }

  private void labelInside(IASTStatement statement, Flow flow) {
    throw new Backward(
        reading.at(statement)
            + ": a label stands inside a branch or a loop, which is not followed");
  }
}
