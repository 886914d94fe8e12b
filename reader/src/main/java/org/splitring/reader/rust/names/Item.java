package org.splitring.reader.rust.names;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.rust.parse.Node;

/**
 * An item: something that has a name in a module, in an implementation or in a trait. Two are equal
 * if their nodes are one.
 *
 * @param name its name
 * @param node its text; of a variant of an enumeration the variant
 * @param module the module it stands in
 * @param attributes the text of each attribute in front of it
 * @param owner of a variant the enumeration
 */
public record Item(
    String name, Node node, Module module, List<String> attributes, Optional<Item> owner) {

  public Item {
    attributes = List.copyOf(attributes);
  }

  /** Whether it is one of these kinds of item. */
  public boolean is(String... kinds) {
    return node.is(kinds);
  }

  /** Whether it is there in some builds only. */
  public boolean isConditional() {
    return Attributes.areConditional(attributes);
  }

  /** Whether it is there in tests only. */
  public boolean isForTests() {
    return attributes.stream().anyMatch(each -> each.replace(" ", "").equals("cfg(test)"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item item && item.node == node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }

  @Override
  public String toString() {
    return name;
  }
}
