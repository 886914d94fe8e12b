package org.splitring.notes.document;

import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;

/** Where a document has the numbers of the layout from. */
@FunctionalInterface
public interface Numbers {

  /** Those of the model, which a document is meant to have. */
  Numbers STANDARD = StandardLayout::bytes;

  /** The quantity, in bytes. */
  long bytes(Quantity quantity, QueueSize size, QueueAlign align);

  /** Where the parts are. */
  default Layout layout(QueueSize size, QueueAlign align) {
    return new Layout(size, bytes(Quantity.AVAIL, size, align), bytes(Quantity.USED, size, align));
  }
}
