package org.splitring.claims.latex.listing;

import java.util.Set;
import java.util.TreeSet;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.ring.FeatureBit;

/** The constants that text and header have to define. */
final class DefinedConstants {

  private static final EditionNumber IN_ORDER_SINCE = EditionNumber.in("1.1");

  private DefinedConstants() {}

  /** Their names in an edition. */
  static Set<String> wanted(EditionNumber edition) {
    Set<String> wanted = new TreeSet<>();
    for (String flag :
        new String[] {
          "DESC_F_NEXT",
          "DESC_F_WRITE",
          "DESC_F_INDIRECT",
          "USED_F_NO_NOTIFY",
          "AVAIL_F_NO_INTERRUPT"
        }) {
      wanted.add("VIRTQ_" + flag);
    }
    for (FeatureBit bit : FeatureBit.values()) {
      if (bit != FeatureBit.IN_ORDER || IN_ORDER_SINCE.compareTo(edition) <= 0) {
        wanted.add(bit.title());
      }
    }
    return wanted;
  }

  /** Whether the header leaves a constant to the text. */
  static boolean isOfTheTextOnly(String name) {
    return name.equals(FeatureBit.IN_ORDER.title());
  }
}
