package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryServices.Initial;

/** One object behind a pointer, and what its bytes are at a point. */
final class MemoryWorld {

  private static final Domain DOMAIN =
      new Domain(
          List.of(new QueueSize(1), new QueueSize(2), new QueueSize(8), new QueueSize(64)),
          List.of(new QueueAlign(4), new QueueAlign(16), new QueueAlign(4096)));

  static final List<Point> POINTS = points();

  final FormulaTable formulas = new FormulaTable(1_500, type -> new Symbol("too large", type));
  final Origin at = Origin.of(new FileRange("made.c", 1, 0, 1));
  final MemoryObject object =
      new MemoryObject(
          MemoryObject.Kind.TARGET,
          "target",
          formulas.adopt(new Symbol("&target", CType.U64)),
          AccessPath.of("*p"),
          Type.VOID,
          true,
          Optional.empty(),
          at);
  private int losses;

  private static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (QueueSize size : DOMAIN.sizes()) {
      for (QueueAlign align : DOMAIN.aligns()) {
        points.add(new Point(size.entries(), align.bytes(), 0, 0));
      }
    }
    return List.copyOf(points);
  }

  Memory memory() {
    Values values = new Values(formulas, new NoUnknowns(), CType.U64, object, 8);
    return Memory.initial(
        new MemoryServices(formulas, new PointFacts(formulas, DOMAIN), values, new OneObject()));
  }

  Formula number(long value) {
    return formulas.literal(value, CType.U64);
  }

  HavocEvent loss() {
    return new HavocEvent(
        "loss " + losses++, Reason.notFollowed("a test"), List.of(at), true, Set.of());
  }

  Background lost() {
    return new Background.Lost(loss());
  }

  /** One byte of a content at a point; empty if that is not known. */
  OptionalInt octet(Content content, int index, Point point) {
    if (content instanceof Content.Scalar scalar) {
      Formula value = ((Value.Number) scalar.value()).formula();
      long bits = value instanceof Literal literal ? literal.value() : value(value, point);
      return OptionalInt.of((int) (bits >>> 8 * (scalar.skip() + index)) & 255);
    }
    if (content instanceof Content.Either either) {
      boolean holds = value(either.condition(), point) != 0;
      return octet(holds ? either.whenTrue() : either.whenFalse(), index, point);
    }
    if (content instanceof Content.Pieces pieces) {
      int rest = index;
      for (Content.Piece piece : pieces.pieces()) {
        if (rest < piece.bytes()) {
          return octet(piece.content(), rest, point);
        }
        rest -= (int) piece.bytes();
      }
      throw new IllegalStateException("fewer bytes than were asked for");
    }
    Content.Image image = (Content.Image) content;
    return octet(image.background(), (int) value(image.offset(), point) + index, point);
  }

  private static OptionalInt octet(Background background, int offset, Point point) {
    if (background instanceof Background.Either either) {
      boolean holds = value(either.condition(), point) != 0;
      return octet(holds ? either.whenTrue() : either.whenFalse(), offset, point);
    }
    return background instanceof Background.Entry
        ? OptionalInt.of(Bytes.first(offset))
        : OptionalInt.empty();
  }

  private static long value(Formula formula, Point point) {
    return ((Outcome.Value) CompiledFormula.of(formula).at(point)).bits();
  }

  /** Plain bytes, of which some are lost. */
  record Bytes(List<OptionalInt> all) {

    static int first(int offset) {
      return 200 + offset % 50;
    }

    static Bytes initial(int size) {
      List<OptionalInt> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        all.add(OptionalInt.of(first(i)));
      }
      return new Bytes(all);
    }

    static Bytes lost(int size) {
      return new Bytes(java.util.Collections.nCopies(size, OptionalInt.empty()));
    }

    /** The same with bytes of a value, the lowest first; lost if there is none. */
    Bytes with(int from, int bytes, Optional<Long> value) {
      List<OptionalInt> changed = new ArrayList<>(all);
      for (int i = 0; i < bytes; i++) {
        int shift = 8 * i;
        changed.set(
            from + i,
            value
                .map(each -> OptionalInt.of((int) (each >>> shift) & 255))
                .orElse(OptionalInt.empty()));
      }
      return new Bytes(changed);
    }

    OptionalInt at(int offset) {
      return all.get(offset);
    }
  }

  private static final class NoUnknowns implements Unknowns {

    private final Map<Symbol, Unknown> made = new HashMap<>();

    @Override
    public Unknown of(
        String identity,
        String name,
        CType type,
        Reason reason,
        Optional<AccessPath> path,
        List<Origin> origins) {
      Symbol symbol = new Symbol(identity, type);
      return made.computeIfAbsent(symbol, any -> new Unknown(symbol, reason, path, origins));
    }

    @Override
    public Optional<Unknown> of(Symbol symbol) {
      return Optional.ofNullable(made.get(symbol));
    }
  }

  private static final class OneObject implements MemoryServices.KnownObjects {

    @Override
    public Optional<List<Initial>> constant(MemoryObject any) {
      return Optional.empty();
    }

    @Override
    public Collection<MemoryObject> targets(MemoryObject any) {
      return List.of();
    }

    @Override
    public Collection<MemoryObject> taken() {
      return List.of();
    }

    @Override
    public boolean hasUnread() {
      return false;
    }
  }
}
