package org.splitring.model.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.Struct;

/**
 * Follows a chain of descriptors, through an indirect table at its end.
 *
 * <p>Standard: "The Virtqueue Descriptor Table" and "Indirect Descriptors".
 */
final class ChainReader {

  private final RingView view;

  ChainReader(RingView view) {
    this.view = view;
  }

  /**
   * The elements of the chain.
   *
   * @throws BrokenChainException if no driver may offer what stands there
   */
  List<Element> from(int head) throws BrokenChainException {
    List<Element> elements = new ArrayList<>();
    Descriptor last = follow(view.table(), view.entries(), head, elements);
    if (last.has(Flag.INDIRECT)) {
      long bytes = Struct.VIRTQ_DESC.size().fixed();
      if (last.len() == 0 || last.len() % bytes != 0) {
        throw new BrokenChainException("an indirect table of " + last.len() + " bytes");
      }
      int count = (int) Math.min(last.len() / bytes, Integer.MAX_VALUE);
      if (follow(view.table(last.addr()), count, 0, elements).has(Flag.INDIRECT)) {
        throw new BrokenChainException("an indirect table within an indirect table");
      }
    }
    return elements;
  }

  /** Collects the elements of one table, and returns its last descriptor. */
  private Descriptor follow(DescriptorTable table, int count, int head, List<Element> elements)
      throws BrokenChainException {
    int at = head;
    for (int length = 1; length <= view.entries(); length++) {
      if (at >= count) {
        throw new BrokenChainException(
            String.format(Locale.ROOT, "descriptor %d of %d", at, count));
      }
      Descriptor descriptor = table.load(at);
      if (descriptor.has(Flag.INDIRECT)) {
        if (descriptor.has(Flag.NEXT)) {
          throw new BrokenChainException("an indirect descriptor that is continued");
        }
        return descriptor;
      }
      elements.add(descriptor.element());
      if (!descriptor.has(Flag.NEXT)) {
        return descriptor;
      }
      at = descriptor.next();
    }
    throw new BrokenChainException(
        String.format(Locale.ROOT, "a chain of more than %d descriptors", view.entries()));
  }
}
