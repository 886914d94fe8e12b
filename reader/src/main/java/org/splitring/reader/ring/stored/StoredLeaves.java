package org.splitring.reader.ring.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.MemoryView;
import org.splitring.reader.exec.MemoryView.By;
import org.splitring.reader.exec.MemoryView.Stored;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.PointerType;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.values.Conditions;

/**
 * Which named parts of objects something was stored in.
 *
 * <p>An object is named by its type: whole structures that are copied, filled or written piece by
 * piece have the same parts. Where an index is no constant, the part is found if the offset is that
 * of one member in every element.
 */
public final class StoredLeaves {

  /**
   * A part in which something is.
   *
   * @param object in which object
   * @param leaf which part
   * @param offset where it lies; of an element of no constant index not the leaf's
   * @param at where it was stored
   * @param by what may have stored it
   */
  public record Place(MemoryObject object, Leaf leaf, Formula offset, Origin at, By by) {

    /** What tells places apart. */
    String key() {
      String index = offset instanceof Literal ? "" : " " + offset.hashCode();
      return object.key() + " " + leaf.path() + index;
    }
  }

  /** How many bytes may have changed if that is not known: more than any structure has. */
  private static final long ANY_NUMBER = 1L << 40;

  private static final List<Long> PROBES = List.of(0L, 1L, 2L, 7L, 1000L);

  private final org.splitring.reader.ir.Program program;

  public StoredLeaves(org.splitring.reader.ir.Program program) {
    this.program = program;
  }

  /** The parts that were written, in a fixed order, by their keys. */
  public Map<String, Place> in(MemoryView memory) {
    Map<String, Place> found = new LinkedHashMap<>();
    Map<MemoryObject, MemoryObject> typed = typed(memory);
    for (MemoryObject object : memory.changed()) {
      for (Stored stored : memory.stores(object)) {
        for (Place place : places(typed.getOrDefault(object, object), stored)) {
          found.putIfAbsent(place.key(), place);
        }
      }
    }
    return found;
  }

  /**
   * Objects that were first seen as nothing in particular, as what an allocation gives is, with the
   * type of a pointer that their address is kept in.
   */
  private Map<MemoryObject, MemoryObject> typed(MemoryView memory) {
    Map<MemoryObject, MemoryObject> typed = new LinkedHashMap<>();
    for (MemoryObject object : memory.changed()) {
      for (Stored stored : memory.stores(object)) {
        if (stored.value() instanceof Value.Address address
            && isUntyped(address.object().type())
            && Conditions.folded(address.offset()) instanceof Literal zero
            && zero.value() == 0) {
          places(object, stored).stream()
              .filter(place -> place.leaf().type() instanceof PointerType)
              .forEach(place -> typed.putIfAbsent(address.object(), as(place, address.object())));
        }
      }
    }
    typed.values().removeIf(each -> !(each.type() instanceof RecordType));
    return typed;
  }

  private static boolean isUntyped(Type type) {
    return !type.isAggregate() && !(type instanceof PointerType);
  }

  private static MemoryObject as(Place place, MemoryObject object) {
    return new MemoryObject(
        object.kind(),
        object.key(),
        object.address(),
        place.leaf().path().then(new Dereference()),
        ((PointerType) place.leaf().type()).target(),
        object.single(),
        object.slot(),
        object.origin());
  }

  /** The parts of a value that is a structure. */
  public List<Place> of(Value.Aggregate value, Origin at) {
    MemoryObject holder = value.holder();
    OptionalLong size = program.size(holder.type());
    List<Place> places = new ArrayList<>();
    AccessPath path = AccessPath.of("the result");
    for (Leaf leaf : Leaf.in(program, path, holder.type(), 0, size.orElse(0))) {
      places.add(new Place(holder, leaf, Literal.of(leaf.offset(), address()), at, By.TEXT));
    }
    return places;
  }

  private List<Place> places(MemoryObject object, Stored stored) {
    long bytes =
        Conditions.folded(stored.bytes()) instanceof Literal literal && literal.value() > 0
            ? literal.value()
            : ANY_NUMBER;
    if (Conditions.folded(stored.offset()) instanceof Literal offset) {
      return within(object, stored, offset.value(), Math.max(bytes, 1));
    }
    return inElement(object, stored, Math.max(bytes, 1));
  }

  private List<Place> within(MemoryObject object, Stored stored, long offset, long bytes) {
    List<Place> places = new ArrayList<>();
    OptionalLong size = program.size(object.type());
    boolean inRow =
        object.kind() == MemoryObject.Kind.TARGET
            && size.isPresent()
            && size.getAsLong() > 0
            && (offset >= size.getAsLong() || offset < 0);
    if (inRow && stored.value() instanceof Value.Lost) {
      // What may have changed behind an object names no other one.
      return places;
    }
    if (inRow) {
      long index = Math.floorDiv(offset, size.getAsLong());
      long start = Math.floorMod(offset, size.getAsLong());
      AccessPath element = Leaf.inRow(object.path(), Long.toString(index));
      for (Leaf leaf : Leaf.in(program, element, object.type(), start, start + bytes)) {
        places.add(
            new Place(
                object,
                leaf,
                Literal.of(leaf.offset() + index * size.getAsLong(), address()),
                stored.at(),
                stored.by()));
      }
      return places;
    }
    for (Leaf leaf : Leaf.in(program, object.path(), object.type(), offset, offset + bytes)) {
      places.add(
          new Place(object, leaf, Literal.of(leaf.offset(), address()), stored.at(), stored.by()));
    }
    return places;
  }

  /** The parts that an offset with an index in it lies in: the same member of every element. */
  private List<Place> inElement(MemoryObject object, Stored stored, long bytes) {
    List<Long> offsets = offsets(stored.offset());
    if (offsets.isEmpty()) {
      return List.of();
    }
    long first = offsets.get(0);
    OptionalLong row = program.size(object.type());
    boolean inRow = row.isPresent() && areStepsOf(row.getAsLong(), offsets);
    AccessPath path = inRow ? Leaf.inRow(object.path(), "...") : object.path();
    long start = inRow ? Math.floorMod(first, row.getAsLong()) : first;
    List<Place> places = new ArrayList<>();
    for (Leaf leaf : Leaf.in(program, path, object.type(), start, start + bytes)) {
      boolean inArray = leaf.strides().stream().anyMatch(each -> areStepsOf(each, offsets));
      if (inRow || inArray) {
        places.add(
            new Place(
                object,
                leaf.anyElement(),
                moved(stored.offset(), leaf.offset() - start),
                stored.at(),
                stored.by()));
      }
    }
    return places;
  }

  private Formula moved(Formula offset, long bytes) {
    return bytes == 0
        ? offset
        : Expressions.binary(
            Operator.ADD, Conditions.as(address(), offset), Literal.of(bytes, address()));
  }

  private static boolean areStepsOf(long stride, List<Long> offsets) {
    long first = offsets.get(0);
    return stride > 0 && offsets.stream().allMatch(each -> (each - first) % stride == 0);
  }

  /** What an offset is for several values of its symbols; nothing if it is undefined for one. */
  private static List<Long> offsets(Formula offset) {
    List<Long> offsets = new ArrayList<>();
    for (long probe : PROBES) {
      Formula there =
          Expressions.rewrite(
              offset,
              node -> node instanceof Symbol symbol ? Literal.of(probe, symbol.type()) : node);
      if (!(CompiledFormula.of(there).at(new Point(1, 1, 0, 0)) instanceof Outcome.Value value)) {
        return List.of();
      }
      offsets.add(value.bits());
    }
    return offsets;
  }

  private CType address() {
    return program.model().address();
  }
}
