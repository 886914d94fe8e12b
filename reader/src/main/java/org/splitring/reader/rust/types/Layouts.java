package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Item;

/** Lays types out, and says what they are in the language of the reader. */
public final class Layouts {

  /** A member. */
  public record Held(String name, RustType type) {}

  /** A size and an alignment that the language fixes, in bytes. */
  public record Measure(long size, long alignment) {}

  private static final Origin NOWHERE = Origin.of(new FileRange("core", 1, 0, 0));
  private static final int DEEPEST = 24;

  private final DataModel model;
  private final RustMembers members;
  private final Measures measures;
  private final BiFunction<String, RustType, String> called;
  private final Map<RustType, Optional<Shape>> shapes = new HashMap<>();
  private final Map<RecordId, RecordLayout> layouts = new HashMap<>();
  private final Map<RecordId, Item> items = new HashMap<>();
  private int depth;

  public Layouts(
      DataModel model, RustTypeReader types, BiFunction<String, RustType, String> called) {
    this.called = called;
    this.model = model;
    this.members = new RustMembers(types);
    this.measures = new Measures(this, members, model);
  }

  /** The size and alignment of a type, where the language fixes them. */
  public Optional<Measure> measure(RustType type) {
    return measures.measure(type);
  }

  /** The text of a record that was given out; empty for one of the language. */
  public Optional<Item> item(RecordId id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The layout of a record that was given out. */
  public Optional<RecordLayout> layout(RecordId id) {
    return Optional.ofNullable(layouts.get(id));
  }

  /** The type without what only has another name for it: newtypes are the type they hold. */
  public RustType erased(RustType type) {
    RustType inner = type;
    for (int i = 0; i < DEEPEST; i++) {
      if (inner instanceof RustType.Newtype newtype) {
        inner = newtype.inner();
      } else if (inner instanceof RustType.Adt adt && members.isNewtype(adt)) {
        inner = members.of(adt).get(0).type();
      } else {
        return inner;
      }
    }
    return RustType.unknown("a type that holds itself");
  }

  /** The one member of a structure that holds a single other type. */
  public Held held(RustType.Adt adt) {
    RustMember only = members.of(adt).get(0);
    return new Held(only.name(), only.type());
  }

  /** Whether a type is one that holds a single other one. */
  public boolean isNewtype(RustType type) {
    return type instanceof RustType.Newtype
        || type instanceof RustType.Adt adt && members.isNewtype(adt);
  }

  /** The type in the language of the reader. */
  public Type ir(RustType type) {
    if (depth >= 8) {
      return Type.VOID;
    }
    depth++;
    try {
      return lowered(erased(type));
    } finally {
      depth--;
    }
  }

  private Type lowered(RustType type) {
    if (type instanceof RustType.Int integer) {
      return Type.of(integer.representation());
    }
    if (type instanceof RustType.Unit || type instanceof RustType.Never) {
      return new Type.ArrayType(Type.of(CType.U8), new Type.Length.Fixed(0));
    }
    if (type instanceof RustType.Literal) {
      return Type.of(CType.S64);
    }
    if (type instanceof RustType.Bool) {
      return Type.BOOL;
    }
    if (type instanceof RustType.Floating floating) {
      return new Type.FloatingType(floating.bytes());
    }
    if (type instanceof RustType.Pointer pointer && !isFat(pointer)) {
      Type target = ir(pointer.target());
      return Type.pointerTo(target instanceof Type.UnknownType ? Type.VOID : target);
    }
    if (type instanceof RustType.Array array) {
      Type element = ir(array.element());
      return array.length().isPresent()
          ? new Type.ArrayType(element, new Type.Length.Fixed(array.length().getAsLong()))
          : new Type.ArrayType(element, new Type.Length.Open());
    }
    if (type instanceof RustType.Unsized rest) {
      return new Type.ArrayType(ir(rest.element()), new Type.Length.Open());
    }
    if (isPlain(type)) {
      return Type.of(plain((RustType.Adt) type));
    }
    Optional<Shape> shape = shape(type);
    if (shape.isPresent()) {
      return new Type.RecordType(shape.get().layout().id());
    }
    return new Type.UnknownType(
        type instanceof RustType.Unknown unknown
            ? unknown.reason()
            : Reason.notFollowed("values of type " + type));
  }

  boolean isFat(RustType.Pointer pointer) {
    RustType target = erased(pointer.target());
    return target instanceof RustType.Unsized
        || target instanceof RustType.Adt adt
            && members.of(adt).stream()
                .reduce((first, second) -> second)
                .filter(last -> last.type() instanceof RustType.Unsized)
                .isPresent();
  }

  /** Whether it is an enumeration whose variants hold nothing. */
  public boolean isPlain(RustType type) {
    return type instanceof RustType.Adt adt && members.isPlain(adt);
  }

  CType plain(RustType.Adt adt) {
    return Representation.of(adt.item().attributes())
        .integer()
        .flatMap(name -> KnownTypes.number(name, model))
        .map(each -> ((RustType.Int) each).representation())
        .orElse(CType.S32);
  }

  /** The members of a type that has some. */
  public Optional<Shape> shape(RustType of) {
    RustType type = erased(of);
    Optional<Shape> known = shapes.get(type);
    if (known != null) {
      return known;
    }
    shapes.put(type, Optional.empty());
    Optional<Shape> made = made(type);
    shapes.put(type, made);
    made.ifPresent(each -> layouts.put(each.layout().id(), each.layout()));
    if (made.isPresent() && type instanceof RustType.Adt adt) {
      items.put(made.get().layout().id(), adt.item());
    }
    return made;
  }

  private RecordId id(String name) {
    return new RecordId(name, layouts.size() + shapes.size());
  }

  private Optional<Shape> made(RustType type) {
    if (type instanceof RustType.Adt adt && !members.isPlain(adt)) {
      return Optional.of(ofAdt(adt));
    }
    List<RustMember> parts = members.parts(type);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(madeUp(type.toString(), parts, NOWHERE, OptionalLong.empty()));
  }

  private Shape ofAdt(RustType.Adt adt) {
    Item item = adt.item();
    Representation repr = Representation.of(item.attributes());
    List<RustMember> all = members.of(adt);
    Origin origin = item.node().origin();
    boolean mayBeFixed =
        repr.isC() && !repr.isOpen() && !item.is("enum_item") && !members.isConditional(adt);
    return mayBeFixed
        ? asC(item.name(), all, repr, item.is("union_item"), origin)
            .orElseGet(() -> madeUp(item.name(), all, origin, OptionalLong.empty()))
        : madeUp(item.name(), all, origin, OptionalLong.empty());
  }

  /** C's layout; empty if the size of a member that is not the last is not fixed. */
  private Optional<Shape> asC(
      String name, List<RustMember> all, Representation repr, boolean isUnion, Origin origin) {
    List<RecordLayout.Field> fields = new ArrayList<>();
    long end = 0;
    long size = 0;
    long alignment = repr.align();
    boolean isSized = true;
    for (int i = 0; i < all.size(); i++) {
      RustType type = all.get(i).type();
      boolean isTail = i == all.size() - 1 && type instanceof RustType.Unsized;
      Optional<Measure> measure = measure(isTail ? ((RustType.Unsized) type).element() : type);
      if (measure.isEmpty() || !isSized) {
        return isUnion || i == 0
            ? Optional.empty()
            : Optional.of(inPart(name, all, fields, origin));
      }
      long align = Math.min(measure.get().alignment(), repr.packed().orElse(Long.MAX_VALUE));
      long offset = isUnion ? 0 : up(end, align);
      fields.add(
          new RecordLayout.Field(
              called.apply(all.get(i).name(), type),
              ir(type),
              offset,
              Optional.empty(),
              false,
              ordered(type)));
      end = isTail ? offset : offset + measure.get().size();
      size = Math.max(size, end);
      alignment = Math.max(alignment, align);
      isSized = !isTail;
      if (end < 0 || end > Shape.STEP) {
        return Optional.empty();
      }
    }
    long whole = up(size, alignment);
    RecordLayout layout = new RecordLayout(id(name), whole, alignment, fields, isUnion, origin);
    return Optional.of(
        new Shape(
            layout,
            List.copyOf(all),
            true,
            isSized ? OptionalLong.of(whole) : OptionalLong.empty(),
            alignment));
  }

  /** The alignment that is ordered for the structure that a member is. */
  private static long ordered(RustType type) {
    return type instanceof RustType.Adt adt
        ? Representation.of(adt.item().attributes()).align()
        : 1;
  }

  private static long up(long value, long alignment) {
    return Math.floorDiv(value + alignment - 1, alignment) * alignment;
  }

  /** The first members are where C has them; of the others it is not known. */
  private Shape inPart(
      String name, List<RustMember> all, List<RecordLayout.Field> first, Origin origin) {
    Shape madeUp = madeUp(name, all, origin, OptionalLong.empty());
    if (madeUp.layout().fields().size() != all.size()) {
      return madeUp;
    }
    List<RecordLayout.Field> fields = new ArrayList<>(first);
    fields.addAll(madeUp.layout().fields().subList(first.size(), all.size()));
    RecordLayout layout =
        new RecordLayout(madeUp.layout().id(), madeUp.layout().size(), 1, fields, false, origin);
    return new Shape(layout, all, true, OptionalLong.empty(), 1);
  }

  /** Offsets that no program means; each member is behind the one before. */
  private Shape madeUp(String name, List<RustMember> all, Origin origin, OptionalLong size) {
    List<RecordLayout.Field> fields = new ArrayList<>();
    long offset = Shape.STEP;
    for (RustMember each : all) {
      Type type = ir(each.type());
      fields.add(
          new RecordLayout.Field(
              called.apply(each.name(), each.type()), type, offset, Optional.empty()));
      OptionalLong next = MadeUpOffset.behind(offset, bytes(type));
      if (next.isEmpty()) {
        // Too many to tell them all apart: what is in it is not known.
        return new Shape(
            new RecordLayout(id(name), Shape.STEP, 1, List.of(), false, origin),
            List.of(),
            false,
            size,
            1);
      }
      offset = next.getAsLong();
    }
    RecordLayout layout = new RecordLayout(id(name), offset, 1, fields, false, origin);
    return new Shape(layout, all, false, size, 1);
  }

  private long bytes(Type type) {
    if (type instanceof Type.RecordType record) {
      return layout(record.id()).map(RecordLayout::size).orElse(Shape.STEP);
    }
    if (type instanceof Type.ArrayType array && array.length() instanceof Type.Length.Fixed fixed) {
      long element = bytes(array.element());
      return Math.multiplyHigh(element, fixed.elements()) != 0 || element * fixed.elements() < 0
          ? Long.MAX_VALUE / 2
          : element * fixed.elements();
    }
    return 16;
  }
}
