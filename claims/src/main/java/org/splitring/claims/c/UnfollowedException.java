package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.jspecify.annotations.Nullable;

/** Something in the source could not be followed; becomes an unknown that spreads. */
final class UnfollowedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String mend;
  private final transient @Nullable IASTNode node;

  UnfollowedException(String reason, String mend, @Nullable IASTNode node) {
    super(reason, null, false, false);
    this.mend = mend;
    this.node = node;
  }

  String mend() {
    return mend;
  }

  /** Where, if that is another place than the one being read. */
  @Nullable IASTNode node() {
    return node;
  }
}
