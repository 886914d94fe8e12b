package org.splitring.reader.rust.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;

/**
 * Types whose text is not in a tree: those of the language and its library, and the newtypes of the
 * crates that virtual machines and kernels are made with, as these crates document them.
 */
final class KnownTypes {

  /** Types that hold one other and are laid out as it is. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "UnsafeCell",
          "Cell",
          "SyncUnsafeCell",
          "MaybeUninit",
          "ManuallyDrop",
          "Volatile",
          "VolatileCell",
          "Pin");

  /** Types that hold one other, and do otherwise with it than it does. */
  private static final Set<String> OTHERWISE = Set.of("Wrapping", "Saturating", "Reverse");

  /** The crates of the language, and those that give their types another volatile access. */
  private static final Set<String> LIBRARY = Set.of("std", "core", "alloc", "volatile");

  /** Types that are an address. */
  private static final Set<String> BOXES = Set.of("Box", "NonNull", "Rc", "Arc", "Unique");

  private static final Map<String, CType> NEWTYPES =
      Map.ofEntries(
          // vm-memory
          Map.entry("GuestAddress", CType.U64),
          Map.entry("MemoryRegionAddress", CType.U64),
          // virtio-bindings and zerocopy of crosvm, vm-memory, virtio-driver
          Map.entry("Le16", CType.U16),
          Map.entry("Le32", CType.U32),
          Map.entry("Le64", CType.U64),
          Map.entry("Be16", CType.U16),
          Map.entry("Be32", CType.U32),
          Map.entry("Be64", CType.U64),
          // endian-num
          Map.entry("le16", CType.U16),
          Map.entry("le32", CType.U32),
          Map.entry("le64", CType.U64));

  /** Newtypes that two crates define with different types; by the first name of the path. */
  private static final Map<String, String> BY_CRATE =
      Map.of("x86_64", "u64", "memory_addr", "usize");

  private KnownTypes() {}

  static Optional<RustType> number(String name, DataModel model) {
    CType address = model.address();
    return switch (name) {
      case "u8" -> integer(CType.U8, name);
      case "i8" -> integer(CType.S8, name);
      case "u16" -> integer(CType.U16, name);
      case "i16" -> integer(CType.S16, name);
      case "u32", "char" -> integer(CType.U32, name);
      case "i32" -> integer(CType.S32, name);
      case "u64" -> integer(CType.U64, name);
      case "i64" -> integer(CType.S64, name);
      case "usize" -> integer(address, name);
      case "isize" -> integer(model.difference(), name);
      case "bool" -> Optional.of(RustType.BOOL);
      case "f32" -> Optional.of(new RustType.Floating(4));
      case "f64" -> Optional.of(new RustType.Floating(8));
      case "str" -> Optional.of(new RustType.Unsized(new RustType.Int(CType.U8, "u8")));
      default -> Optional.empty();
    };
  }

  private static Optional<RustType> integer(CType type, String name) {
    return Optional.of(new RustType.Int(type, name));
  }

  /** The type of a path that is not in the tree. */
  static RustType of(List<String> path, List<RustType> arguments, DataModel model) {
    String name = path.get(path.size() - 1);
    Optional<RustType> first = arguments.stream().findFirst();
    boolean isOfLibrary = path.size() == 1 || LIBRARY.contains(path.get(0));
    if (isOfLibrary && first.isPresent() && TRANSPARENT.contains(name)) {
      return first.get();
    }
    if (isOfLibrary && first.isPresent() && BOXES.contains(name)) {
      return new RustType.Pointer(first.get(), false, name.equals("NonNull"));
    }
    if (OTHERWISE.contains(name) && first.isPresent()) {
      return new RustType.Newtype(name, first.get());
    }
    if (name.equals("Option") && first.isPresent()) {
      return new RustType.Opt(first.get());
    }
    if (name.equals("Result")) {
      RustType error =
          arguments.size() > 1 ? arguments.get(1) : RustType.unknown("the type of an error");
      return new RustType.Res(first.orElse(RustType.UNIT), error);
    }
    if (name.equals("Layout") && LIBRARY.contains(path.get(0))) {
      return new RustType.Layout();
    }
    if (name.equals("PhantomData") || name.equals("PhantomPinned")) {
      return RustType.UNIT;
    }
    Optional<RustType> atomic = name.startsWith("Atomic") ? atomic(name, model) : Optional.empty();
    if (atomic.isPresent()) {
      return new RustType.Newtype(name, atomic.get());
    }
    if (name.equals("NonZero") && first.isPresent()) {
      return new RustType.Newtype(name, first.get());
    }
    Optional<RustType> notZero =
        name.startsWith("NonZero")
            ? integer(name.substring("NonZero".length()), model)
            : Optional.empty();
    if (notZero.isPresent()) {
      return new RustType.Newtype("NonZero", notZero.get());
    }
    CType newtype = NEWTYPES.get(name);
    if (newtype != null) {
      return new RustType.Newtype(name, new RustType.Int(newtype, newtype.toString()));
    }
    String crate = BY_CRATE.get(path.get(0));
    if (crate != null && (name.equals("PhysAddr") || name.equals("VirtAddr"))) {
      return new RustType.Newtype(name, number(crate, model).orElseThrow());
    }
    if (name.equals("GuestUsize") || name.equals("c_ulonglong")) {
      return new RustType.Int(CType.U64, "u64");
    }
    if (name.equals("c_uint")) {
      return new RustType.Int(CType.U32, "u32");
    }
    return RustType.unknown("the type " + String.join("::", path) + " is not in the tree");
  }

  private static Optional<RustType> atomic(String name, DataModel model) {
    String inner = name.substring("Atomic".length());
    return inner.equals("Bool") ? Optional.of(RustType.BOOL) : integer(inner, model);
  }

  /** {@code U16} is {@code u16} in the names of types. */
  private static Optional<RustType> integer(String name, DataModel model) {
    return number(name.toLowerCase(java.util.Locale.ROOT), model)
        .filter(RustType.Int.class::isInstance);
  }
}
