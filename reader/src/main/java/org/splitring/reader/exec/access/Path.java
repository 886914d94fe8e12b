package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.IntTreePMap;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.PointSet;

/**
 * The conditions under which a place is reached, one added to the other; two paths that part share
 * what comes before.
 */
public final class Path {

  private final @Nullable Path before;
  private final int length;
  private final Formula condition;
  private final PointSet live;
  private final IntTreePMap<Boolean> known;

  private Path(
      @Nullable Path before,
      int length,
      Formula condition,
      PointSet live,
      IntTreePMap<Boolean> known) {
    this.before = before;
    this.length = length;
    this.condition = condition;
    this.live = live;
    this.known = known;
  }

  /** Without any condition. */
  public static Path start(FormulaTable formulas, PointFacts facts) {
    return new Path(null, 0, formulas.literal(1, CType.INT), facts.all(), IntTreePMap.empty());
  }

  /** How many conditions it has. */
  public int length() {
    return length;
  }

  /** The path without its last condition; that without any has none. */
  public Path parent() {
    return Objects.requireNonNull(before);
  }

  /** The points at which the place may be reached. */
  public PointSet live() {
    return live;
  }

  /** Whether a truth value is known here. */
  public Optional<Boolean> decided(Formula truth, FormulaTable formulas, PointFacts facts) {
    if (truth instanceof Literal literal) {
      return Optional.of(literal.value() != 0);
    }
    Boolean told = known.get(formulas.number(truth));
    if (told != null) {
      return Optional.of(told);
    }
    PointFacts.Split split = facts.split(truth, live);
    if (split.whenTrue().isEmpty()) {
      return Optional.of(false);
    }
    return split.whenFalse().isEmpty() ? Optional.of(true) : Optional.empty();
  }

  /**
   * The path where a truth value holds as well; empty if that cannot be. One that always holds is
   * added to it only if that is so for aligned bases alone.
   */
  public Optional<Path> and(Formula truth, FormulaTable formulas, PointFacts facts) {
    Optional<Boolean> decided = decided(truth, formulas, facts);
    boolean isTold =
        truth instanceof Literal
            || known.containsKey(formulas.number(truth))
            || !facts.isForAlignedBases(truth);
    if (decided.isPresent() && (isTold || !decided.get())) {
      return decided.get() ? Optional.of(this) : Optional.empty();
    }
    return Optional.of(
        new Path(
            this,
            length + 1,
            truth,
            facts.split(truth, live).whenTrue(),
            told(known, truth, formulas)));
  }

  private static IntTreePMap<Boolean> told(
      IntTreePMap<Boolean> known, Formula truth, FormulaTable formulas) {
    if (truth instanceof Binary both && both.operator() == Operator.LOGICAL_AND) {
      return told(told(known, both.left(), formulas), both.right(), formulas);
    }
    return known
        .plus(formulas.number(truth), true)
        .plus(formulas.number(formulas.not(truth)), false);
  }

  /** What both have in common. */
  public static Path common(Path one, Path other) {
    Path left = one;
    Path right = other;
    while (left != right) {
      if (left.length >= right.length) {
        left = Objects.requireNonNull(left.before);
      } else {
        right = Objects.requireNonNull(right.before);
      }
    }
    return left;
  }

  /** All that was added to another path, as one truth value. */
  public Formula since(Path past, FormulaTable formulas) {
    List<Formula> added = new ArrayList<>();
    for (Path each = this; each != past; each = Objects.requireNonNull(each.before)) {
      added.add(each.condition);
    }
    if (added.size() > formulas.most()) {
      return formulas.truth(formulas.tooLarge(CType.INT));
    }
    Collections.reverse(added);
    Formula all = formulas.literal(1, CType.INT);
    for (int i = added.size() - 1; i >= 0; i--) {
      all = formulas.and(added.get(i), all);
    }
    return all;
  }

  /** All of it, as one truth value. */
  public Formula whole(FormulaTable formulas) {
    Path first = this;
    while (first.before != null) {
      first = first.before;
    }
    return since(first, formulas);
  }

  /** This path, and then either of two that go on from it. */
  public Path either(Path one, Path other, Formula first, Formula second, FormulaTable formulas) {
    Formula either = formulas.or(first, second);
    PointSet points = one.live.or(other.live);
    boolean always = either instanceof Literal literal && literal.value() != 0;
    boolean opposite = formulas.not(first) == second;
    return always || opposite
        ? this
        : new Path(this, length + 1, either, points, told(known, either, formulas));
  }
}
