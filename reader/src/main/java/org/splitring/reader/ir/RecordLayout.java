package org.splitring.reader.ir;

import java.util.List;
import java.util.Optional;

/**
 * The layout of a structure, union or class as its ABI has it.
 *
 * @param id which
 * @param size in bytes, padding at the end included; a flexible array member counts none
 * @param alignment in bytes
 * @param fields in the order of the source; of an anonymous member the members, each by itself
 * @param isUnion whether it is a union
 * @param origin its definition
 */
public record RecordLayout(
    RecordId id, long size, long alignment, List<Field> fields, boolean isUnion, Origin origin) {

  /**
   * A member.
   *
   * @param name its name; empty for an unnamed bit-field
   * @param type its type
   * @param offset of its first byte from the beginning of the record; for a bit-field, of the unit
   *     that its bits are counted from
   * @param bits which bits, if it is a bit-field
   * @param isVolatile whether it is declared volatile
   * @param ordered the alignment in bytes that an attribute or {@code _Alignas} orders for the
   *     member or for its type; 1 if none does
   */
  public record Field(
      String name, Type type, long offset, Optional<Bits> bits, boolean isVolatile, long ordered) {

    /** A member that has the alignment of its type. */
    public Field(String name, Type type, long offset, Optional<Bits> bits, boolean isVolatile) {
      this(name, type, offset, bits, isVolatile, 1);
    }

    /** A member that is not volatile. */
    public Field(String name, Type type, long offset, Optional<Bits> bits) {
      this(name, type, offset, bits, false);
    }
  }

  /**
   * A bit-field's place in its storage unit, which has the field's declared type.
   *
   * @param first its lowest bit, counted from the unit's least significant on a little-endian
   *     machine
   * @param width in bits
   */
  public record Bits(int first, int width) {}

  public RecordLayout {
    fields = List.copyOf(fields);
  }

  /** The member of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
