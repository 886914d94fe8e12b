package org.splitring.claims.c;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/**
 * Which features were negotiated, as far as that is the question: VIRTIO_F_EVENT_IDX is the input
 * {@code evt}, and VIRTIO_F_RING_PACKED was not, since it is the split ring that is laid out.
 */
final class Features {

  /** VIRTIO_F_EVENT_IDX, feature bit 29 (standard: "Reserved Feature Bits"). */
  private static final int EVENT_IDX = 29;

  /** VIRTIO_F_RING_PACKED, feature bit 34. */
  private static final int RING_PACKED = 34;

  private static final Pattern NAMED_EVENT_IDX = Pattern.compile("\\w*_F_(RING_)?EVENT_IDX");
  private static final Pattern NAMED_PACKED = Pattern.compile("\\w*_F_(RING_)?PACKED");
  private static final Pattern FEATURES = Pattern.compile("(?i).*features?\\w*$");

  /** What was offered, or could be, need not have been negotiated. */
  private static final Pattern OFFERED =
      Pattern.compile("(?i).*(host|device|offer|support|avail).*");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\w*(has|with|test|negotiated|enabled|check)_?(features?|feat)\\w*"
              + "|\\w*features?_?(test|enabled|negotiated)\\w*|\\w*has_\\w*|\\w*negotiated\\w*");

  private Features() {}

  /** {@code features & (1 << bit)}, or the shift that brings a bit down. */
  static Optional<Formula> test(Operator operator, Formula left, Formula right, Reading reading) {
    if (operator == Operator.AND) {
      return masked(left, right, reading).or(() -> masked(right, left, reading));
    }
    return Optional.empty();
  }

  private static Optional<Formula> masked(Formula features, Formula mask, Reading reading) {
    if (!(mask instanceof Literal literal) || !isFeatures(features, reading)) {
      return Optional.empty();
    }
    CType type = CType.common(features.type(), mask.type());
    Formula none = Literal.of(0, type);
    if (literal.value() == 1L << RING_PACKED) {
      return Optional.of(none);
    }
    return literal.value() == 1L << EVENT_IDX
        ? Optional.of(new Conditional(evt(), Literal.of(literal.value(), type), none))
        : Optional.empty();
  }

  private static boolean isFeatures(Formula formula, Reading reading) {
    Formula bare =
        formula instanceof org.splitring.model.formula.Cast c
                && c.type().width() >= c.operand().type().width()
            ? c.operand()
            : formula;
    return bare instanceof Symbol symbol
        && reading
            .unknowns
            .story(symbol)
            .filter(story -> story.kind() == Unknowns.Kind.NAMED)
            .filter(story -> FEATURES.matcher(story.shown()).matches())
            .filter(story -> !OFFERED.matcher(Roles.last(story.shown())).matches())
            .isPresent();
  }

  /** A call, to a function whose text is not there, that asks for a feature by its name. */
  static Optional<Formula> asked(IASTFunctionCallExpression call) {
    String function = call.getFunctionNameExpression().getRawSignature().strip();
    if (!ASKS.matcher(function).matches() || OFFERED.matcher(function).matches()) {
      return Optional.empty();
    }
    for (IASTInitializerClause argument : call.getArguments()) {
      if (argument instanceof IASTExpression expression) {
        String text = expression.getRawSignature().strip();
        if (NAMED_EVENT_IDX.matcher(text).matches()) {
          return Optional.of(evt());
        }
        if (NAMED_PACKED.matcher(text).matches()) {
          return Optional.of(Build.FALSE);
        }
      }
    }
    return Optional.empty();
  }

  private static Formula evt() {
    return Expressions.cast(CType.INT, Input.EVT.as(CType.INT));
  }
}
