package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.macros.MacroExpansion;
import org.splitring.reader.rust.parse.Node;

/** Finds the items, imports and implementations of a module, a block or an implementation. */
final class ItemReader {

  private static final int DEEPEST = 8;

  private static final String[] ITEMS = {
    "function_item",
    "function_signature_item",
    "struct_item",
    "enum_item",
    "union_item",
    "const_item",
    "static_item",
    "type_item",
    "associated_type",
    "trait_item",
    "mod_item",
    "macro_definition"
  };

  private final Module module;
  final List<Item> items = new ArrayList<>();
  final List<Use> uses = new ArrayList<>();
  final List<Implementation> implementations = new ArrayList<>();
  final List<Node> macros = new ArrayList<>();
  private final List<String> around = new ArrayList<>();
  boolean isWrong;
  private int depth;

  ItemReader(Module module) {
    this.module = module;
  }

  ItemReader read(Node body) {
    List<String> attributes = new ArrayList<>();
    for (Node each : body.children()) {
      if (each.is("attribute_item")) {
        each.part("attribute").ifPresent(attribute -> attributes.add(attribute.text()));
        continue;
      }
      take(each, attributes);
      if (each.isNamed() || each.is(";")) {
        attributes.clear();
      }
    }
    return this;
  }

  private void take(Node each, List<String> attributes) {
    if (each.is(ITEMS)) {
      Optional<Node> name = each.field("name");
      List<String> all = new ArrayList<>(around);
      all.addAll(attributes);
      name.ifPresent(it -> items.add(new Item(it.text(), each, module, all, Optional.empty())));
    } else if (each.is("use_declaration")) {
      each.field("argument").ifPresent(argument -> use(List.of(), argument, attributes));
    } else if (each.is("impl_item")) {
      ItemReader inner = new ItemReader(module);
      attributes.stream().filter(it -> it.startsWith("cfg")).forEach(inner.around::add);
      each.field("body").ifPresent(inner::read);
      implementations.add(new Implementation(each, module, inner.items));
    } else if (each.is("macro_invocation")) {
      made(each, attributes);
    } else if (each.is("expression_statement") && each.has("macro_invocation")) {
      each.part("macro_invocation").ifPresent(call -> made(call, attributes));
    } else if (each.is("ERROR")) {
      isWrong = true;
    }
  }

  /** What a macro makes; where that is not known, whatever is named in it may be made by it. */
  private void made(Node call, List<String> attributes) {
    String name = MacroExpansion.name(call);
    List<Node> definitions = MacroDefinitions.of(name, call, items, module.parent());
    Optional<Node> made =
        definitions.isEmpty()
            ? MacroExpansion.ofCrate(call)
            : definitions.size() == 1 && depth < DEEPEST
                ? MacroExpansion.items(call, definitions.get(0))
                : Optional.empty();
    if (made.isEmpty() || !attributes.isEmpty()) {
      macros.add(call);
      macros.addAll(definitions);
      return;
    }
    depth++;
    read(made.get());
    depth--;
  }

  private void use(List<String> before, Node node, List<String> attributes) {
    switch (node.kind()) {
      case "use_as_clause" -> {
        List<String> path = joined(before, node.field("path"));
        node.field("alias").ifPresent(alias -> uses.add(new Use(path, alias.text(), attributes)));
      }
      case "use_wildcard" -> {
        List<Node> parts = node.parts();
        List<String> path = parts.isEmpty() ? before : joined(before, Optional.of(parts.get(0)));
        uses.add(new Use(path, "*", attributes));
      }
      case "scoped_use_list" -> {
        List<String> path = joined(before, node.field("path"));
        node.field("list")
            .ifPresent(list -> list.parts().forEach(each -> use(path, each, attributes)));
      }
      case "use_list" -> node.parts().forEach(each -> use(before, each, attributes));
      case "self" ->
          uses.add(new Use(before, before.isEmpty() ? "self" : last(before), attributes));
      default -> {
        List<String> path = joined(before, Optional.of(node));
        if (!path.isEmpty()) {
          uses.add(new Use(path, last(path), attributes));
        }
      }
    }
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  private static List<String> joined(List<String> before, Optional<Node> path) {
    List<String> all = new ArrayList<>(before);
    path.ifPresent(each -> all.addAll(segments(each)));
    return all;
  }

  /** The names of a path, {@code a::b::c}. */
  static List<String> segments(Node path) {
    List<String> all = new ArrayList<>();
    for (String each : path.text().replaceAll("\\s+", "").split("::")) {
      if (!each.isEmpty()) {
        all.add(each.startsWith("r#") ? each.substring(2) : each);
      }
    }
    return all;
  }
}
