package org.splitring.claims.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Struct;

/**
 * A structure of the standard as headers declare it: it ends with the ring, which has no length,
 * and the event field behind it is no member.
 *
 * @param size in bytes, without the elements of a ring
 */
record StandardStructure(List<Member> members, long size) {

  /**
   * A member.
   *
   * @param offset in bytes
   * @param element bytes of one element of an array, or of the member
   * @param structure what an element is, if that is a structure
   */
  record Member(String name, long offset, long element, Optional<StandardStructure> structure) {}

  StandardStructure {
    members = List.copyOf(members);
  }

  /** The one that Linux's header calls {@code vring_...}, or the standard {@code virtq_...}. */
  static Optional<StandardStructure> named(String tag) {
    return Stream.of(
            Struct.VIRTQ_DESC, Struct.VIRTQ_AVAIL, Struct.VIRTQ_USED_ELEM, Struct.VIRTQ_USED)
        .filter(each -> each.name().equals(tag.replaceFirst("^vring_", "virtq_")))
        .map(StandardStructure::of)
        .findFirst();
  }

  private static StandardStructure of(Struct struct) {
    List<Member> members = new ArrayList<>();
    for (Field field : struct.fields()) {
      boolean isElement =
          field.elementBytes() == Struct.VIRTQ_USED_ELEM.size().fixed() && field.repeated();
      members.add(
          new Member(
              field.name(),
              struct.offsetOf(field.name()).fixed(),
              field.elementBytes(),
              isElement ? Optional.of(of(Struct.VIRTQ_USED_ELEM)) : Optional.empty()));
      if (field.repeated()) {
        return new StandardStructure(members, struct.offsetOf(field.name()).fixed());
      }
    }
    return new StandardStructure(members, struct.size().fixed());
  }

  Optional<Member> member(String name) {
    return members.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
