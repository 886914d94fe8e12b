package org.splitring.reader.c.layout;

import java.util.Optional;
import org.splitring.reader.ir.Reason;

/**
 * What pragmas say of the layout of a structure.
 *
 * @param limit the largest alignment of a member, in bytes; 0 for none; {@link #OPEN} if compilers
 *     differ or it is not known
 * @param microsoft whether bit-fields are laid out as Microsoft's compiler does
 * @param unknown why that is not all
 */
public record PackState(long limit, boolean microsoft, Optional<Reason> unknown) {

  /** The limit is not known. */
  public static final long OPEN = -1;

  /** No pragma is in force. */
  public static final PackState NONE = new PackState(0, false, Optional.empty());

  PackState withLimit(long other) {
    return new PackState(other, microsoft, unknown);
  }

  PackState withMicrosoft(boolean other) {
    return new PackState(limit, other, unknown);
  }

  /** Why the layout is not known, if it is not. */
  public Optional<Reason> trouble() {
    return limit == OPEN
        ? Optional.of(
            Reason.open("which #pragma pack is in force is not the same in all compilers", ""))
        : unknown;
  }

  PackState withUnknown(String text) {
    return new PackState(limit, microsoft, Optional.of(Reason.notFollowed(text)));
  }
}
