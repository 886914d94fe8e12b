package org.splitring.reader.c.parse;

import org.splitring.reader.ir.Origin;

/** Says of a piece of flat text where it comes from. */
public interface OriginMap {

  /**
   * Where it comes from.
   *
   * @param start offset of its first character in the flat text
   * @param end offset behind its last character; not before {@code start}
   */
  Origin origin(int start, int end);
}
