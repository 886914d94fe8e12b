package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Comparison;

/**
 * What the normal form tells of a comparison, for every n of 16 bits, legal or not.
 *
 * <p>Law: where a method says yes, it is so; where it says no, nothing is known.
 */
public final class Decision {

  private static final String BASE = Input.BASE.symbol();

  private final NormalForm forms;
  private final ConstantFormulas constants;
  private final Map<Formula, Boolean> independent = new IdentityHashMap<>();

  private Decision(Inputs inputs) {
    forms = new NormalForm(inputs);
    constants = new ConstantFormulas(forms);
  }

  /** Whether a formula without {@code a} is 0 at every base that is a multiple of 2^zeros. */
  static boolean isNever(Formula differs, int zeros, int addressWidth) {
    return new Decision(Inputs.ring(zeros, addressWidth))
        .constants
        .of(differs)
        .equals(Optional.of(0L));
  }

  /** Whether a formula over n alone is 0 for every n. */
  public static boolean isNever(Formula differs) {
    return isNever(differs, 0, Long.SIZE);
  }

  /** Whether the claim agrees at that alignment, at every base whatever. */
  public static boolean agreesUnaligned(Comparison comparison, QueueAlign align) {
    int width = comparison.model().address().width();
    return cases(comparison, align).stream().allMatch(each -> isNever(each, 0, width));
  }

  /**
   * Whether the answer at that alignment is the same at every base that is a multiple of it,
   * whatever the answer is.
   */
  public static boolean isIndependentOfBase(Comparison comparison, QueueAlign align) {
    int width = comparison.model().address().width();
    int zeros = Long.numberOfTrailingZeros(align.bytes());
    return cases(comparison, align).stream()
        .allMatch(each -> isIndependentOfBase(each, zeros, width));
  }

  static boolean isIndependentOfBase(Formula differs, int zeros, int addressWidth) {
    return new Decision(Inputs.ring(zeros, addressWidth)).isIndependent(differs);
  }

  /** Whether two formulas over n, a and base, each of 16 bits, are the same by their form. */
  public static boolean areSame(Formula one, Formula other) {
    return new Decision(Inputs.indexes()).same(one, other);
  }

  /** With and without VIRTIO_F_EVENT_IDX. */
  private static List<Formula> cases(Comparison comparison, QueueAlign align) {
    int width = comparison.model().address().width();
    Formula differs = comparison.differs();
    if (!comparison.mentions(Input.EVT)) {
      return List.of(Specialised.of(differs, Map.of(Input.A, align.bytes()), width));
    }
    return List.of(
        Specialised.of(differs, Map.of(Input.A, align.bytes(), Input.EVT, 0L), width),
        Specialised.of(differs, Map.of(Input.A, align.bytes(), Input.EVT, 1L), width));
  }

  /** Whether base does not change the formula, neither its value nor whether it has one. */
  private boolean isIndependent(Formula formula) {
    Boolean known = independent.get(formula);
    if (known == null) {
      known =
          forms.of(formula).filter(sum -> !sum.counts(BASE)).isPresent()
              || constants.of(formula).isPresent()
              || isCancelled(formula)
              || areIndependent(formula);
      independent.put(formula, known);
    }
    return known;
  }

  /** Whether both sides of an equality count the base equally often. */
  private boolean isCancelled(Formula formula) {
    if (!(formula instanceof Binary binary)
        || (binary.operator() != Operator.EQUAL && binary.operator() != Operator.NOT_EQUAL)) {
      return false;
    }
    int width = binary.left().type().width();
    return forms
        .of(binary.left())
        .flatMap(left -> forms.of(binary.right()).map(left::minus))
        .filter(difference -> !difference.modulo(width).counts(BASE))
        .isPresent();
  }

  private boolean areIndependent(Formula formula) {
    if (formula instanceof Symbol symbol) {
      return !symbol.name().equals(BASE);
    }
    boolean[] all = {true};
    Expressions.withOperands(
        formula,
        operand -> {
          all[0] &= isIndependent(operand);
          return operand;
        });
    return all[0];
  }

  private boolean same(Formula one, Formula other) {
    if (!one.type().equals(other.type())) {
      return false;
    }
    Optional<LinearSum> sum = forms.of(one);
    if (sum.isPresent() && sum.equals(forms.of(other))) {
      return true;
    }
    if (one instanceof Binary left && other instanceof Binary right) {
      return left.operator() == right.operator()
          && same(left.left(), right.left())
          && same(left.right(), right.right());
    }
    if (one instanceof Unary left && other instanceof Unary right) {
      return left.operator() == right.operator() && same(left.operand(), right.operand());
    }
    return one instanceof Cast left
        && other instanceof Cast right
        && same(left.operand(), right.operand());
  }
}
