package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;

/** {@code condition ? one : other}, and every other place where a value depends on a condition. */
final class Choices {

  private final Reading reading;

  Choices(Reading reading) {
    this.reading = reading;
  }

  Value value(IASTConditionalExpression conditional, Flow flow) {
    Optional<Formula> condition =
        Memory.number(reading.evaluator.value(conditional.getLogicalConditionExpression(), flow));
    if (condition.isEmpty() || conditional.getNegativeResultExpression() == null) {
      return reading.evaluator.notFollowed(conditional, flow);
    }
    Formula truth = reading.build.truth(condition.get());
    Optional<Boolean> known = Build.known(truth);
    if (known.isPresent()) {
      return taken(conditional, known.get(), condition.get(), flow);
    }
    Flow yes = flow.fork(reading.build.and(flow.path, truth));
    Flow no = flow.fork(reading.build.and(flow.path, reading.build.not(truth)));
    Value positive =
        conditional.getPositiveResultExpression() == null
            ? new Value.Number(condition.get())
            : reading.evaluator.value(conditional.getPositiveResultExpression(), yes);
    Value negative = reading.evaluator.value(conditional.getNegativeResultExpression(), no);
    new Merge(reading).into(flow, truth, yes, no, conditional);
    return positive instanceof Value.Number one && negative instanceof Value.Number other
        ? new Value.Number(
            reading.build.conditional(
                truth, Expressions.promote(one.formula()), Expressions.promote(other.formula())))
        : either(truth, positive, negative, conditional);
  }

  /** The side that is taken still has the type that both sides have in common. */
  private Value taken(
      IASTConditionalExpression conditional, boolean first, Formula condition, Flow flow) {
    IASTExpression positive = conditional.getPositiveResultExpression();
    IASTExpression negative = conditional.getNegativeResultExpression();
    Flow aside = flow.fork(flow.path);
    Value yes =
        positive == null
            ? new Value.Number(condition)
            : reading.evaluator.value(positive, first ? flow : aside);
    Value no = reading.evaluator.value(negative, first ? aside : flow);
    Value result = first ? yes : no;
    Value other = first ? no : yes;
    if (!(result instanceof Value.Number number)) {
      return other instanceof Value.Other && !(result instanceof Value.Other) ? other : result;
    }
    if (other instanceof Value.Pointer pointer) {
      return new Value.Pointer(asAddress(number.formula()), Optional.empty(), pointer.pointee());
    }
    return other instanceof Value.Number untaken
        ? common(number.formula(), untaken.formula(), first ? negative : positive, conditional)
        : result;
  }

  private Value common(
      Formula taken, Formula untaken, @Nullable IASTExpression side, IASTNode node) {
    try {
      CType type = untaken.type();
      if (side != null && !reading.unknowns.isTyped(untaken)) {
        type =
            reading
                .abi
                .integer(side.getExpressionType())
                .orElseThrow(() -> Abi.unknown(side.getExpressionType()));
      }
      return new Value.Number(Expressions.cast(CType.common(taken.type(), type), taken));
    } catch (UnfollowedException e) {
      return new Value.Number(reading.lost(taken.type(), Reading.text(node), e, node));
    }
  }

  /** One of two values, by a condition. */
  Value either(Formula truth, Value positive, Value negative, IASTNode node) {
    if (positive.equals(negative)) {
      return positive;
    }
    Optional<Formula> left = Memory.number(positive);
    Optional<Formula> right = Memory.number(negative);
    if (left.isEmpty() || right.isEmpty()) {
      return new Value.Other(
          positive instanceof Value.Other other ? other.type() : ((Value.Other) negative).type(),
          Optional.empty());
    }
    Formula both = reading.build.conditional(truth, left.get(), right.get());
    if (positive instanceof Value.Pointer pointer) {
      IType pointee =
          Abi.isVoid(pointer.pointee()) && negative instanceof Value.Pointer other
              ? other.pointee()
              : pointer.pointee();
      return new Value.Pointer(asAddress(both), Optional.empty(), pointee);
    }
    return negative instanceof Value.Pointer pointer
        ? new Value.Pointer(asAddress(both), Optional.empty(), pointer.pointee())
        : new Value.Number(both);
  }

  private Formula asAddress(Formula formula) {
    return org.splitring.model.formula.Expressions.cast(reading.address(), formula);
  }
}
