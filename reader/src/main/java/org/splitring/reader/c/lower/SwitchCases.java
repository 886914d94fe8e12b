package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Terminator;

/** The cases of one switch with their blocks; GNU's ranges among them. */
final class SwitchCases {

  private final FunctionContext context;
  private final Expression value;
  private final CType type;
  private final List<IASTStatement> labels = new ArrayList<>();
  private final Map<IASTStatement, Integer> blocks = new IdentityHashMap<>();
  private final Set<IASTStatement> entered = new HashSet<>();
  private final List<Terminator.Case> cases = new ArrayList<>();
  private Optional<Integer> otherwise = Optional.empty();

  private SwitchCases(Expression value, FunctionContext context) {
    this.context = context;
    this.value = value;
    this.type = Conversions.representation(value.type());
  }

  /** The cases; empty if one of them is not known, or two are one. */
  static Optional<SwitchCases> of(
      IASTSwitchStatement choice, Expression asked, FunctionContext context) {
    if (!Conversions.isInteger(asked.type())) {
      return Optional.empty();
    }
    SwitchCases all = new SwitchCases(context.conversions().promote(asked), context);
    all.find(choice);
    for (IASTStatement label : all.labels) {
      int block = context.blocks().reserve();
      all.blocks.put(label, block);
      if (label instanceof IASTDefaultStatement) {
        if (all.otherwise.isPresent()) {
          return Optional.empty();
        }
        all.otherwise = Optional.of(block);
      } else if (!all.add(((IASTCaseStatement) label).getExpression(), block)) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private void find(IASTSwitchStatement choice) {
    choice
        .getBody()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitStatements = true;
              }

              @Override
              public int visit(IASTStatement each) {
                if (each instanceof IASTSwitchStatement) {
                  return PROCESS_SKIP;
                }
                if (each instanceof IASTCaseStatement || each instanceof IASTDefaultStatement) {
                  labels.add(each);
                }
                return PROCESS_CONTINUE;
              }
            });
  }

  private boolean add(IASTExpression expression, int block) {
    IASTExpression first = expression;
    IASTExpression last = expression;
    if (expression instanceof IASTBinaryExpression range
        && range.getOperator() == IASTBinaryExpression.op_ellipses) {
      first = range.getOperand1();
      last = range.getOperand2();
    }
    Optional<Long> low = constant(first);
    Optional<Long> high = constant(last);
    if (low.isEmpty() || high.isEmpty()) {
      return false;
    }
    if (compare(low.get(), high.get()) > 0) {
      return true;
    }
    for (Terminator.Case each : cases) {
      if (compare(low.get(), each.last()) <= 0 && compare(each.first(), high.get()) <= 0) {
        return false;
      }
    }
    cases.add(new Terminator.Case(low.get(), high.get(), block));
    return true;
  }

  private int compare(long left, long right) {
    return type.signed() ? Long.compare(left, right) : Long.compareUnsigned(left, right);
  }

  private Optional<Long> constant(IASTExpression expression) {
    return context.unit().constants().value(expression) instanceof Evaluated.Value known
        ? Optional.of(type.wrap(known.value()))
        : Optional.empty();
  }

  List<IASTStatement> labels() {
    return List.copyOf(labels);
  }

  Terminator terminator(int exit, Origin at) {
    return new Terminator.Switch(value, cases, otherwise.orElse(exit), at);
  }

  /** Goes on at a case; false if it is none of this switch. */
  boolean enter(IASTStatement label) {
    Integer block = blocks.get(label);
    if (block == null) {
      return false;
    }
    entered.add(label);
    context.blocks().enter(block, context.at(label));
    return true;
  }

  /** Cases whose text is not followed: who goes there is lost. */
  void close() {
    int here = context.blocks().reserve();
    context.blocks().jump(here, value.origin());
    for (IASTStatement label : labels) {
      if (!entered.contains(label)) {
        context.blocks().resume(blocks.get(label));
        Reason reason = Reason.notFollowed("the text of " + context.shown(label));
        context.blocks().end(new Terminator.Lost(reason, context.at(label)));
      }
    }
    context.blocks().resume(here);
  }
}
