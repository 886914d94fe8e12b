package org.splitring.reader.rust.types;

import java.util.Optional;
import org.splitring.model.formula.DataModel;

/** Sizes and alignments of types. */
final class Measures {

  private static final int DEEPEST = 24;

  private final Layouts layouts;
  private final RustMembers members;
  private final DataModel model;
  private int depth;

  Measures(Layouts layouts, RustMembers members, DataModel model) {
    this.layouts = layouts;
    this.members = members;
    this.model = model;
  }

  /** The size and alignment of a type, where the language fixes them. */
  Optional<Layouts.Measure> measure(RustType type) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      return measured(type);
    } finally {
      depth--;
    }
  }

  private Optional<Layouts.Measure> measured(RustType type) {
    int address = model.address().width() / 8;
    if (type instanceof RustType.Int integer) {
      int bytes = integer.representation().width() / 8;
      // On 32-bit machines the alignment of 64 bits depends on which machine it is.
      return bytes > address ? Optional.empty() : Optional.of(new Layouts.Measure(bytes, bytes));
    }
    if (type instanceof RustType.Bool) {
      return Optional.of(new Layouts.Measure(1, 1));
    }
    if (type instanceof RustType.Floating floating) {
      return floating.bytes() > address
          ? Optional.empty()
          : Optional.of(new Layouts.Measure(floating.bytes(), floating.bytes()));
    }
    if (type instanceof RustType.Unit) {
      return Optional.of(new Layouts.Measure(0, 1));
    }
    if (type instanceof RustType.Pointer pointer) {
      return pointer(pointer, address);
    }
    if (type instanceof RustType.Opt opt && opt.some() instanceof RustType.Pointer pointer) {
      return pointer.raw() ? Optional.empty() : pointer(pointer, address);
    }
    if (type instanceof RustType.Newtype newtype) {
      return measure(newtype.inner());
    }
    if (type instanceof RustType.Array array && array.length().isPresent()) {
      long elements = array.length().getAsLong();
      return measure(array.element())
          .filter(each -> elements >= 0 && Math.multiplyHigh(each.size(), elements) == 0)
          .filter(each -> each.size() * elements >= 0)
          .map(each -> new Layouts.Measure(each.size() * elements, each.alignment()));
    }
    return type instanceof RustType.Adt adt ? ofAdtMeasured(adt) : Optional.empty();
  }

  private Optional<Layouts.Measure> pointer(RustType.Pointer pointer, int address) {
    RustType target = layouts.erased(pointer.target());
    boolean isKnown = !(target instanceof RustType.Unknown || target instanceof RustType.Generic);
    return isKnown
        ? Optional.of(new Layouts.Measure(layouts.isFat(pointer) ? 2L * address : address, address))
        : Optional.empty();
  }

  private Optional<Layouts.Measure> ofAdtMeasured(RustType.Adt adt) {
    Representation repr = Representation.of(adt.item().attributes());
    if (repr.isOpen() || members.isConditional(adt)) {
      return Optional.empty();
    }
    if (members.isPlain(adt)) {
      if (repr.integer().isPresent() || repr.isC()) {
        int bytes = layouts.plain(adt).width() / 8;
        return Optional.of(new Layouts.Measure(bytes, bytes));
      }
      return Optional.empty();
    }
    if (members.isNewtype(adt)) {
      // Of one member alone there is no order to choose.
      boolean isFixed = repr.align() == 1 && repr.packed().isEmpty();
      return isFixed ? measure(members.of(adt).get(0).type()) : Optional.empty();
    }
    return layouts
        .shape(adt)
        .filter(each -> each.size().isPresent())
        .map(each -> new Layouts.Measure(each.size().getAsLong(), each.alignment()));
  }
}
