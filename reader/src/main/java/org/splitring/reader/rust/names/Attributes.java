package org.splitring.reader.rust.names;

import java.util.List;
import org.splitring.reader.rust.parse.Node;

/** What the attributes in front of a text say of when it is there. */
public final class Attributes {

  private Attributes() {}

  /** Whether what these stand in front of is there, or is as it is, in some builds only. */
  public static boolean areConditional(List<String> attributes) {
    return attributes.stream().anyMatch(each -> each.startsWith("cfg"));
  }

  /** Whether a part of a text is there in some builds only. */
  public static boolean isPartConditional(Node whole) {
    return whole.children().stream()
        .anyMatch(each -> each.is("attribute_item") && isConditional(each));
  }

  /** Whether a text is there in some builds only, as an attribute at its beginning says. */
  public static boolean isConditionalItself(Node whole) {
    return whole.children().stream()
        .anyMatch(each -> each.is("inner_attribute_item") && isConditional(each));
  }

  private static boolean isConditional(Node attribute) {
    return attribute
        .part("attribute")
        .filter(each -> areConditional(List.of(each.text())))
        .isPresent();
  }
}
