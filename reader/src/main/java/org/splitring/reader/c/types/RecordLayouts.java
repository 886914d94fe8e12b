package org.splitring.reader.c.types;

import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/** Sizes, alignments and layouts as the ABI of the data model has them. */
public interface RecordLayouts {

  /** The layout of a structure or union. */
  LayoutResult layout(RecordId id);

  /**
   * What the declaration of a member says.
   *
   * @param field of the record's layout
   */
  Typed member(RecordId id, Field field);

  /** C's {@code sizeof}, in bytes; GNU's 1 for void and functions. */
  Measure size(Type type);

  /** {@code _Alignof} of what has that type, in bytes: the least alignment it has in a record. */
  Measure alignment(Typed type);

  /** GNU's {@code __alignof__}, in bytes: on i386 it is 8 of 8-byte integers. */
  Measure preferredAlignment(Typed type);
}
