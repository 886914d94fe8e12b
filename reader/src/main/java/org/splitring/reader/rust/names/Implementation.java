package org.splitring.reader.rust.names;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;

/**
 * An {@code impl}.
 *
 * @param node its text
 * @param module the module it stands in
 * @param items what is in it
 */
public record Implementation(Node node, Module module, List<Item> items) {

  public Implementation {
    items = List.copyOf(items);
  }

  /** The type that it is for. */
  public Node type() {
    return node.field("type").orElse(node);
  }

  /** The trait that it is of; empty for a type's own. */
  public Optional<Node> trait() {
    return node.field("trait");
  }
}
