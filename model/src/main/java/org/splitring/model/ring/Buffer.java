package org.splitring.model.ring;

import java.util.List;

/**
 * What the driver offers to the device: elements to read, then elements to write.
 *
 * @param elements at least one
 */
public record Buffer(List<Element> elements) {

  public Buffer {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("a buffer has at least one element");
    }
  }

  /** The elements of one direction, in order. */
  public List<Element> elements(boolean writable) {
    return elements.stream().filter(each -> each.writable() == writable).toList();
  }
}
