package org.splitring.reader.c.layout;

import java.util.List;
import java.util.OptionalInt;

/**
 * Whether Microsoft's rules for bit-fields could give another layout than the System V ABI's.
 *
 * <p>They begin a unit of the declared type for each run of bit-fields of one size, and never share
 * it with what comes before or behind. So they are the same where each run fills whole units, each
 * type has its size as alignment, and nothing is packed.
 */
public final class MicrosoftBits {

  private MicrosoftBits() {}

  /** Whether it could. */
  public static boolean mayDiffer(List<Member> members, boolean union, long limit) {
    boolean any = members.stream().anyMatch(each -> each.bits().isPresent());
    if (!any) {
      return false;
    }
    if (union || limit > 0) {
      return true;
    }
    long size = 0;
    long used = 0;
    for (Member each : members) {
      OptionalInt bits = each.bits();
      if (bits.isEmpty()) {
        if (used % (Math.max(1, size) * 8) != 0) {
          return true;
        }
        size = 0;
        used = 0;
        continue;
      }
      boolean odd =
          bits.getAsInt() == 0
              || each.packed()
              || each.ordered() > 0
              || each.name().isEmpty()
              || each.alignment() != each.size();
      boolean crosses = used % (each.size() * 8) + bits.getAsInt() > each.size() * 8;
      boolean otherSize = size != 0 && size != each.size();
      if (odd || crosses || otherSize && used % (size * 8) != 0) {
        return true;
      }
      used = otherSize ? bits.getAsInt() : used + bits.getAsInt();
      size = each.size();
    }
    return used % (Math.max(1, size) * 8) != 0;
  }
}
