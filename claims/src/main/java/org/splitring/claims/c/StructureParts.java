package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IType;

/**
 * Which members of a structure are parts of a ring: a table of descriptors is an array of
 * structures, and a ring is a structure with an array in it. What only has such a name (a count, a
 * pointer, a set of flags) is none.
 *
 * @param found the members that are parts, in their order
 * @param unclear members that have the name of a part and not its shape
 */
record StructureParts(List<Part> found, List<String> unclear) {

  /**
   * A member that is a part.
   *
   * @param offset from the start of the structure, in bytes
   * @param ordered the alignment that an attribute orders for it, 1 if none does
   */
  record Part(Roles.Part role, String name, IType type, long offset, long ordered) {}

  StructureParts {
    found = List.copyOf(found);
    unclear = List.copyOf(unclear);
  }

  static StructureParts of(StructLayout layout, Structs structs) {
    List<Part> found = new ArrayList<>();
    List<String> unclear = new ArrayList<>();
    layout
        .members()
        .forEach(
            (name, member) -> {
              IType plain = Abi.plain(member.type());
              boolean whole = plain instanceof IArrayType || plain instanceof ICompositeType;
              Optional<Roles.Part> byName = Roles.part(name).filter(StructureParts::isWhole);
              Optional<Roles.Part> byType = ofType(plain).filter(StructureParts::isWhole);
              if (!whole || byName.isEmpty() && byType.isEmpty()) {
                return;
              }
              Roles.Part role = byName.or(() -> byType).orElseThrow();
              if (byType.orElse(role) == role && hasShape(role, plain, structs)) {
                found.add(new Part(role, name, plain, member.offset(), member.ordered()));
              } else {
                unclear.add(name);
              }
            });
    return new StructureParts(found, unclear);
  }

  private static boolean isWhole(Roles.Part part) {
    return part == Roles.Part.DESC || part == Roles.Part.AVAIL || part == Roles.Part.USED;
  }

  /** What a structure is called: {@code struct vring_used}, and an array of {@code vring_desc}. */
  private static Optional<Roles.Part> ofType(IType plain) {
    IType element = plain instanceof IArrayType array ? Abi.plain(array.getType()) : plain;
    return element instanceof ICompositeType composite
        ? Roles.part(composite.getName())
        : Optional.empty();
  }

  private static boolean hasShape(Roles.Part role, IType plain, Structs structs) {
    if (role == Roles.Part.DESC) {
      return plain instanceof IArrayType array
          && Abi.plain(array.getType()) instanceof ICompositeType;
    }
    try {
      return plain instanceof ICompositeType ring
          && ring.getKey() == ICompositeType.k_struct
          && structs.of(ring).members().values().stream()
              .anyMatch(member -> Abi.plain(member.type()) instanceof IArrayType);
    } catch (UnfollowedException e) {
      return false;
    }
  }

  /** The members that are that part. */
  List<Part> of(Roles.Part role) {
    return found.stream().filter(part -> part.role() == role).toList();
  }
}
