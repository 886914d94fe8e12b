package org.splitring.reader.rust.types;

import java.util.List;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;

/** Types whose values nobody can change behind a shared reference: numbers, and what holds them. */
public final class FreezeTypes {

  private static final int DEEPEST = 8;

  private FreezeTypes() {}

  /**
   * Whether a type is one, by its text and that of its members; what is not in the tree is none.
   */
  public static boolean is(Node type, Module module, Names names) {
    return is(type, module, names, 0);
  }

  private static boolean is(Node type, Module module, Names names, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    return switch (type.kind()) {
      case "primitive_type" -> !names.hasType(module, type.text());
      case "array_type" ->
          type.field("element").filter(each -> is(each, module, names, depth + 1)).isPresent();
      case "reference_type" ->
          !type.has("mutable_specifier")
              && type.field("type").filter(each -> is(each, module, names, depth + 1)).isPresent();
      case "tuple_type" ->
          type.parts().stream().allMatch(each -> is(each, module, names, depth + 1));
      case "type_identifier", "scoped_type_identifier" ->
          names.find(module, Names.segments(type), Names.Kind.TYPE)
                  instanceof PathMeaning.Items items
              && items.rest().isEmpty()
              && items.items().size() == 1
              && isFrozen(items.items().get(0), names, depth);
      default -> false;
    };
  }

  private static boolean isFrozen(Item item, Names names, int depth) {
    if (item.is("type_item") && item.node().field("type_parameters").isEmpty()) {
      return item.node()
          .field("type")
          .filter(each -> is(each, item.module(), names, depth + 1))
          .isPresent();
    }
    List<RustMembers.Field> fields = RustMembers.fields(item.node());
    return item.is("struct_item")
        && item.node().field("type_parameters").isEmpty()
        && fields.stream().allMatch(each -> is(each.type(), item.module(), names, depth + 1));
  }
}
