package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.macros.MacroExpansion;
import org.splitring.reader.rust.parse.Node;

/** The macros that a call may mean: a macro is there from its definition on, to the end of it. */
public final class MacroDefinitions {

  private static final int MOST = 16;

  private static final String[] ITEMS = {
    "const", "static", "fn", "struct", "enum", "union", "use", "mod", "type", "impl", "trait", "!"
  };

  private MacroDefinitions() {}

  /** Whether a statement is a macro that may make items, which the statements around it see. */
  public static boolean mayMakeItems(Node statement, Module from) {
    Optional<Node> call =
        statement.is("macro_invocation")
            ? Optional.of(statement)
            : statement.is("expression_statement")
                ? statement.part("macro_invocation")
                : Optional.empty();
    if (call.isEmpty()) {
      return false;
    }
    List<Node> definitions = of(MacroExpansion.name(call.get()), call.get(), from);
    return definitions.isEmpty()
        ? !MacroExpansion.isExpression(call.get())
        : definitions.stream().anyMatch(each -> each.contains(ITEMS));
  }

  /**
   * The macros of that name that a call in a module may mean; none if the tree has none.
   *
   * @param call where it is called
   */
  public static List<Node> of(String name, Node call, Module from) {
    return of(name, call, from.items(), from.parent());
  }

  /** The same of a module of which so far these items are known. */
  static List<Node> of(String name, Node call, List<Item> items, Optional<Module> around) {
    List<Node> found = new ArrayList<>();
    boolean isSure = collect(items, name, call, found);
    Optional<Module> up = around;
    for (int i = 0; i < MOST && !isSure && up.isPresent(); i++) {
      isSure = collect(up.get().items(), name, call, found);
      up = up.get().parent();
    }
    return found;
  }

  /** Adds those of a module; whether one of them hides the ones around it in every build. */
  private static boolean collect(List<Item> items, String name, Node call, List<Node> found) {
    boolean isSure = false;
    for (Item each : items) {
      boolean isBehind = each.node().source() == call.source() && each.node().start() > call.end();
      if (each.is("macro_definition") && each.name().equals(name) && !isBehind) {
        found.add(each.node());
        isSure |= !each.isConditional();
      }
      boolean isShared =
          each.is("mod_item")
              && !isBehind
              && each.attributes().stream().anyMatch(text -> text.startsWith("macro_use"));
      if (isShared) {
        each.node().field("body").map(Node::children).orElse(List.of()).stream()
            .filter(inner -> inner.is("macro_definition"))
            .filter(inner -> inner.field("name").filter(it -> it.text().equals(name)).isPresent())
            .forEach(found::add);
      }
    }
    return isSure;
  }
}
