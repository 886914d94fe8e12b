package org.splitring.claims.guest;

import java.util.List;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** With which Queue Aligns the standard's formula gives places that were seen. */
final class ImpliedAligns {

  private ImpliedAligns() {}

  /**
   * The alignments, the smallest first; none, if the size is not legal or the parts do not stand in
   * one piece.
   *
   * @param avail where the Available Ring is, in bytes from the Descriptor Table
   * @param used where the Used Ring is, in bytes from the Descriptor Table
   */
  static List<QueueAlign> of(long size, long avail, long used) {
    if (Long.bitCount(size) != 1 || size > QueueSize.LARGEST) {
      return List.of();
    }
    QueueSize legal = new QueueSize((int) size);
    return QueueAlign.upTo(QueueAlign.LARGEST).stream()
        .filter(each -> isAt(Layout.standard(legal, each), avail, used))
        .toList();
  }

  private static boolean isAt(Layout layout, long avail, long used) {
    return layout.avail() == avail && layout.used() == used;
  }
}
