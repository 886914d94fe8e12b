package org.splitring.model.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Flag;

/**
 * A chain as it stood in memory when idx came to count it.
 *
 * @param head the entry of the available ring
 * @param links its descriptors in order, those of a table behind the one that refers to it
 * @param endless whether it comes back to one of them
 */
public record Posted(int head, List<Link> links, boolean endless) {

  public Posted {
    links = List.copyOf(links);
  }

  /** What the chain describes, in order. */
  public List<Element> elements() {
    return links.stream().filter(Link::isElement).map(each -> each.descriptor().element()).toList();
  }

  /** Those for the device to write, or those for it to read. */
  public List<Link> elements(boolean writable) {
    return links.stream()
        .filter(Link::isElement)
        .filter(each -> each.has(Flag.WRITE) == writable)
        .toList();
  }

  /** The descriptor that refers to a table, if there is one. */
  public Optional<Link> table() {
    return links.stream().filter(each -> !each.inTable() && each.has(Flag.INDIRECT)).findFirst();
  }

  /** How many bytes it describes in all. */
  public long bytes() {
    return elements().stream().mapToLong(Element::length).sum();
  }

  /** The addresses that the device may write, in order. */
  public LongStream room() {
    return elements(true).stream()
        .flatMapToLong(each -> LongStream.range(0, each.length()).map(at -> each.address() + at));
  }

  /** Whether the device may write any of so many bytes, or may read them. */
  public boolean touches(boolean writable, long from, int bytes) {
    return elements(writable).stream().anyMatch(each -> each.touches(from, bytes));
  }
}
