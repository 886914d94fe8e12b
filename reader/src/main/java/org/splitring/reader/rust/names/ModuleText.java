package org.splitring.reader.rust.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the text of one module itself says of a name: the items and the imports. */
final class ModuleText {

  private ModuleText() {}

  /** The items of that name, those for tests only if there are no others. */
  static List<Item> items(Module module, String name, Names.Kind kind) {
    Set<Item> all = new LinkedHashSet<>();
    for (Item each : module.items()) {
      if (each.name().equals(name) && isOf(each, kind)) {
        all.add(each);
      }
    }
    List<Item> built = all.stream().filter(each -> !each.isForTests()).toList();
    return built.isEmpty() ? List.copyOf(all) : built;
  }

  /** The imports under that name. */
  static List<Use> uses(Module module, String name) {
    return module.uses().stream().filter(each -> each.alias().equals(name)).toList();
  }

  /** Whether what is there in some builds only leaves another of that name for the others. */
  static boolean isOneOfSeveral(Module module, String name, List<Item> own) {
    List<Use> uses = uses(module, name);
    boolean isSure =
        own.stream().anyMatch(each -> !each.isConditional())
            || own.isEmpty() && uses.stream().noneMatch(Use::isConditional);
    boolean isOther =
        !own.isEmpty() && !uses.isEmpty()
            || uses.size() > 1
            || module.uses().stream().anyMatch(Use::isGlob) && own.size() + uses.size() > 0;
    return !isSure && isOther;
  }

  /** A function that is imported is no type, and the other way round. */
  static boolean isOtherKind(PathMeaning found, Names.Kind kind) {
    return found instanceof PathMeaning.Items items
        && items.rest().isEmpty()
        && items.items().stream().noneMatch(each -> isOf(each, kind));
  }

  private static boolean isOf(Item item, Names.Kind kind) {
    if (item.is("enum_variant")) {
      return true;
    }
    boolean isValue =
        item.is("function_item", "function_signature_item", "const_item", "static_item");
    boolean isTuple =
        item.is("struct_item") && item.node().part("ordered_field_declaration_list").isPresent();
    boolean isUnit = item.is("struct_item") && item.node().field("body").isEmpty();
    return kind == Names.Kind.VALUE
        ? isValue || isTuple || isUnit
        : !isValue && !item.is("macro_definition");
  }
}
