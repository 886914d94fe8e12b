package org.splitring.reader.memory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.memory.ByteRange.Relation;

/**
 * What holds at the points of a domain, for every base that is a multiple of the alignment and both
 * values of {@code evt}.
 *
 * <p>A few Queue Sizes that are no powers of two are among the points: what is said of those beside
 * a verdict is not to come from code that refuses them.
 */
public final class PointFacts {

  private static final int KEPT = 256;
  private static final long[] OTHER_SIZES = {3, 5, 6, 7, 12, 100, 255, 257, 1000, 4095, 32767};
  private static final long[] ALIGNS_OF_OTHERS = {4, 64, 4096};

  /**
   * Where a condition may hold, and where it may not hold.
   *
   * @param whenTrue points at which it may
   * @param whenFalse points at which it may not; one that is not known, or not defined, is in both
   */
  public record Split(PointSet whenTrue, PointSet whenFalse) {}

  private record Pair(int first, int second, int third, int fourth) {}

  private final FormulaTable formulas;
  private final Points points;
  private final BaseShare share;
  private final Map<Integer, Column> columns =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Column> eldest) {
          return size() > KEPT;
        }
      };
  private final Map<Pair, Relation> relations = new HashMap<>();

  /** What holds in a domain. */
  public PointFacts(FormulaTable formulas, Domain domain) {
    this.formulas = formulas;
    Points.Builder builder = new Points.Builder();
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        builder.add(size.entries(), align.bytes(), 0, 0);
        builder.add(size.entries(), align.bytes(), 0, 1);
      }
    }
    for (long size : OTHER_SIZES) {
      for (long align : ALIGNS_OF_OTHERS) {
        builder.add(size, align, 0, 0);
        builder.add(size, align, 0, 1);
      }
    }
    points = builder.build();
    share = new BaseShare(formulas, this::run, run(formulas.adopt(Input.A.as(CType.U64))));
  }

  /** All points. */
  public PointSet all() {
    return PointSet.all(points.count());
  }

  /** The values at all points, if they are known and do not depend on the base. */
  public Optional<Column> values(Formula formula) {
    return formulas.isOpen(formula) || share.of(formula).filter(k -> k == 0).isEmpty()
        ? Optional.empty()
        : Optional.of(run(formula));
  }

  private Column run(Formula formula) {
    return columns.computeIfAbsent(
        formulas.number(formula), key -> CompiledFormula.of(formula).run(points));
  }

  /** Whether what holds at the points holds there only for bases that are aligned. */
  public boolean isForAlignedBases(Formula condition) {
    return formulas.isBased(condition);
  }

  /** Where among these points a condition may hold, and where not. */
  public Split split(Formula condition, PointSet among) {
    Optional<Column> values =
        condition instanceof Literal ? Optional.of(run(condition)) : values(condition);
    if (values.isEmpty()) {
      return new Split(among, among);
    }
    BitSet yes = new BitSet();
    BitSet no = new BitSet();
    for (int i = among.next(0); i >= 0; i = among.next(i + 1)) {
      boolean open = !values.get().isDefined(i);
      yes.set(i, open || values.get().value(i) != 0);
      no.set(i, open || values.get().value(i) == 0);
    }
    return new Split(PointSet.of(yes), PointSet.of(no));
  }

  /** The values that a formula has at the points, each once, if these are all and no more. */
  public Optional<List<Long>> few(Formula formula, int most) {
    Optional<Column> values = values(formula);
    Set<Long> different = new TreeSet<>();
    for (int i = 0; values.isPresent() && i < points.count(); i++) {
      if (!values.get().isDefined(i)) {
        return Optional.empty();
      }
      different.add(values.get().value(i));
      if (different.size() > most) {
        return Optional.empty();
      }
    }
    return values.isPresent() ? Optional.of(List.copyOf(different)) : Optional.empty();
  }

  /** A fixed range behind the beginning in which a range lies, by the types of its symbols. */
  public Optional<ByteRange> around(ByteRange range) {
    CType address = range.offset().type();
    return range.fixedBytes().isEmpty()
        ? Optional.empty()
        : LinearOffset.span(range.offset(), formulas.literal(0, address), formulas)
            .filter(span -> span.least() >= 0)
            .map(
                span ->
                    new ByteRange(
                        formulas.literal(span.least(), address),
                        formulas.literal(
                            span.most() - span.least() + range.fixedBytes().getAsLong(), address)));
  }

  /** How two ranges of one object lie. */
  public Relation relate(ByteRange first, ByteRange second) {
    if (first.equals(second)) {
      return Relation.SAME;
    }
    if (first.isFixed() && second.isFixed()) {
      return fixed(first, second);
    }
    Pair pair =
        new Pair(
            formulas.number(first.offset()),
            formulas.number(first.bytes()),
            formulas.number(second.offset()),
            formulas.number(second.bytes()));
    return relations.computeIfAbsent(pair, key -> compare(first, second));
  }

  private static Relation fixed(ByteRange first, ByteRange second) {
    long apart = first.fixedOffset().getAsLong() - second.fixedOffset().getAsLong();
    CType type = first.offset().type();
    return relation(
        new CType(type.width(), true).wrap(apart),
        first.fixedBytes().getAsLong(),
        second.fixedBytes().getAsLong());
  }

  private Relation compare(ByteRange first, ByteRange second) {
    OptionalLong apart = LinearOffset.difference(first.offset(), second.offset(), formulas);
    if (apart.isPresent() && first.fixedBytes().isPresent() && second.fixedBytes().isPresent()) {
      return relation(
          apart.getAsLong(), first.fixedBytes().getAsLong(), second.fixedBytes().getAsLong());
    }
    Optional<Column> bytes = values(first.bytes());
    Optional<Column> others = values(second.bytes());
    Formula distance = formulas.binary(Binary.Operator.SUBTRACT, first.offset(), second.offset());
    Optional<Column> distances =
        apart.isPresent()
            ? values(formulas.literal(apart.getAsLong(), CType.S64))
            : values(distance);
    if (bytes.isEmpty() || others.isEmpty() || distances.isEmpty()) {
      return isApart(first, second) ? Relation.DISJOINT : Relation.MAY_OVERLAP;
    }
    return relation(distances.get(), bytes.get(), others.get(), first.offset().type());
  }

  /** Whether no value of an index leads from one to the other, by its type. */
  private boolean isApart(ByteRange first, ByteRange second) {
    OptionalLong bytes = first.fixedBytes();
    OptionalLong others = second.fixedBytes();
    return bytes.isPresent()
        && others.isPresent()
        && bytes.getAsLong() >= 0
        && others.getAsLong() >= 0
        && LinearOffset.span(first.offset(), second.offset(), formulas)
            .filter(span -> span.least() >= others.getAsLong() || span.most() <= -bytes.getAsLong())
            .isPresent();
  }

  private Relation relation(Column distances, Column bytes, Column others, CType type) {
    CType signed = new CType(type.width(), true);
    Optional<Relation> all = Optional.empty();
    for (int i = 0; i < points.count(); i++) {
      if (!distances.isDefined(i) || !bytes.isDefined(i) || !others.isDefined(i)) {
        return Relation.MAY_OVERLAP;
      }
      Relation here = relation(signed.wrap(distances.value(i)), bytes.value(i), others.value(i));
      Relation before = all.orElse(here);
      if (here != before && (here == Relation.SAME || before == Relation.SAME)) {
        Relation other = here == Relation.SAME ? before : here;
        if (other == Relation.DISJOINT) {
          return Relation.MAY_OVERLAP;
        }
        here = other;
      } else if (here != before) {
        return Relation.MAY_OVERLAP;
      }
      all = Optional.of(here);
    }
    return all.orElse(Relation.MAY_OVERLAP);
  }

  private static Relation relation(long apart, long bytes, long others) {
    if (bytes < 0 || others < 0) {
      return Relation.MAY_OVERLAP;
    }
    if (apart == 0 && bytes == others) {
      return Relation.SAME;
    }
    if (apart >= others || apart <= -bytes) {
      return Relation.DISJOINT;
    }
    if (apart >= 0 && bytes <= others - apart) {
      return Relation.WITHIN;
    }
    return apart <= 0 && others <= bytes + apart ? Relation.COVERS : Relation.MAY_OVERLAP;
  }
}
