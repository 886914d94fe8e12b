package org.splitring.reader.c.types;

import java.util.Optional;
import org.splitring.reader.ir.Reason;

/**
 * What pragmas say of the layout of a structure.
 *
 * @param limit the largest alignment of a member, in bytes; 0 for none
 * @param microsoft whether bit-fields are laid out as Microsoft's compiler does
 * @param unknown why that is not all
 */
record PackState(long limit, boolean microsoft, Optional<Reason> unknown) {

  /** No pragma is in force. */
  static final PackState NONE = new PackState(0, false, Optional.empty());

  PackState withLimit(long other) {
    return new PackState(other, microsoft, unknown);
  }

  PackState withMicrosoft(boolean other) {
    return new PackState(limit, other, unknown);
  }

  PackState withUnknown(String text) {
    return new PackState(limit, microsoft, Optional.of(Reason.notFollowed(text)));
  }
}
