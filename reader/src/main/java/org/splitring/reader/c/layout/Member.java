package org.splitring.reader.c.layout;

import java.util.List;
import java.util.OptionalInt;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * A member to be laid out.
 *
 * @param name its name; empty for unnamed bit-fields and anonymous records
 * @param type its type
 * @param isVolatile whether it is declared volatile
 * @param size in bytes; 0 for a flexible array
 * @param alignment of its type in a structure, in bytes
 * @param ordered the alignment that its own attributes order; 0 if none do
 * @param typeOrdered the alignment that a typedef or a record orders that its type is of; 0 if none
 *     does
 * @param userAligned whether attributes order the alignment of it, its type or a part of that
 * @param packed whether it, or the record, is packed
 * @param bits its width, if it is a bit-field
 * @param anonymous the fields of an anonymous record, which take its place
 */
public record Member(
    String name,
    Type type,
    boolean isVolatile,
    long size,
    long alignment,
    long ordered,
    long typeOrdered,
    boolean userAligned,
    boolean packed,
    OptionalInt bits,
    List<Field> anonymous) {
  public Member {
    anonymous = List.copyOf(anonymous);
  }
}
