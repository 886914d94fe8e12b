package org.splitring.reader.rust.types;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.rust.macros.MacroExpansion;
import org.splitring.reader.rust.macros.PrintingMacros;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.MacroDefinitions;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;

/** What the text of a {@code drop} does, and of what it calls. */
final class DropText {

  /** The most functions that are looked into for one. */
  private static final int MOST = 32;

  /** What the standard library documents to change nothing. */
  private static final Set<String> LOOKING =
      Set.of(
          "drop",
          "unwrap",
          "expect",
          "len",
          "is_null",
          "is_some",
          "is_none",
          "as_ptr",
          "as_mut_ptr",
          "Some",
          "Ok",
          "Err");

  /** Whose functions only compute what is to be given back. */
  private static final Set<String> COMPUTING = Set.of("Layout", "NonNull");

  /** What gives memory back by its name. */
  private static final String GIVES_BACK =
      "(?i)(\\w+_)?(dealloc|deallocate|free|unmap|munmap|release|close)(_\\w+)?";

  private final AssociatedItems members;
  private final Names names;

  DropText(AssociatedItems members, Names names) {
    this.members = members;
    this.names = names;
  }

  DropEffect of(AssociatedItems.Member drop, RustType self) {
    return new Look(self).function(drop.item(), drop.scope());
  }

  /** Into the functions that are called, each once. */
  private final class Look {

    private final RustType self;
    private final Set<Item> seen = new HashSet<>();

    Look(RustType self) {
      this.self = self;
    }

    DropEffect function(Item item, RustScope scope) {
      if (!seen.add(item)) {
        return DropEffect.NOTHING;
      }
      Optional<Node> body = item.node().field("body");
      return seen.size() > MOST || body.isEmpty()
          ? DropEffect.ACTS
          : text(body.get(), scope, given(item.node()));
    }

    private DropEffect text(Node text, RustScope scope, Set<String> own) {
      boolean isSet =
          text.is("assignment_expression", "compound_assignment_expr")
              && text.field("left").filter(each -> !own.contains(each.text())).isPresent();
      if (text.isWrong() || isSet) {
        return DropEffect.ACTS;
      }
      if (text.is("macro_invocation")) {
        return macro(text, scope);
      }
      DropEffect called =
          text.is("call_expression")
              ? call(text.field("function").orElse(text), scope)
              : DropEffect.NOTHING;
      return DropGlue.all(text.children().stream().map(each -> text(each, scope, own)), called);
    }

    private DropEffect call(Node function, RustScope scope) {
      Node path =
          function.is("generic_function") ? function.field("function").orElse(function) : function;
      if (path.is("field_expression")) {
        return method(path, scope);
      }
      List<String> segments = Names.segments(path);
      if (segments.isEmpty()) {
        return DropEffect.ACTS;
      }
      String name = segments.get(segments.size() - 1);
      if (segments.get(0).equals("Self") && segments.size() == 2) {
        return each(members.functions(self, name, scope.module(), false));
      }
      boolean isOfParameter = scope.arguments().containsKey(segments.get(0));
      PathMeaning found =
          isOfParameter
              ? new PathMeaning.Foreign(segments)
              : names.find(scope.module(), segments, Names.Kind.VALUE);
      if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
        return DropGlue.all(
            items.items().stream().map(each -> function(each, RustScope.of(each.module()))),
            DropEffect.NOTHING);
      }
      boolean computes =
          segments.size() > 1 && COMPUTING.contains(segments.get(segments.size() - 2));
      return !(found instanceof PathMeaning.Foreign)
          ? DropEffect.ACTS
          : LOOKING.contains(name) || computes ? DropEffect.NOTHING : byName(name, function);
    }

    private DropEffect method(Node path, RustScope scope) {
      String name = path.field("field").map(Node::text).orElse("");
      boolean isOwn = path.field("value").filter(each -> each.text().equals("self")).isPresent();
      if (isOwn) {
        return each(members.methods(self, name, scope.module(), false));
      }
      return LOOKING.contains(name) ? DropEffect.NOTHING : DropEffect.ACTS;
    }

    private DropEffect each(List<AssociatedItems.Member> candidates) {
      return candidates.isEmpty()
          ? DropEffect.ACTS
          : DropGlue.all(
              candidates.stream().map(each -> function(each.item(), each.scope())),
              DropEffect.NOTHING);
    }

    private DropEffect macro(Node call, RustScope scope) {
      String name = MacroExpansion.name(call);
      boolean looks =
          MacroDefinitions.of(name, call, scope.module()).isEmpty()
              && call.part("token_tree").filter(PrintingMacros::onlyLooks).isPresent();
      if (looks && (PrintingMacros.isStandard(name) || name.startsWith("assert"))) {
        return DropEffect.NOTHING;
      }
      return looks && PrintingMacros.isByName(name)
          ? DropEffect.byName(name + "!", call.origin())
          : DropEffect.ACTS;
    }

    private DropEffect byName(String name, Node call) {
      return NameShapes.isExempt(name) || name.matches(GIVES_BACK)
          ? DropEffect.byName(name, call.origin())
          : DropEffect.ACTS;
    }
  }

  /** The names that a text gives to values of its own. */
  private static Set<String> given(Node text) {
    Set<String> all = new HashSet<>();
    if (text.is("let_declaration")) {
      text.field("pattern").map(Node::text).ifPresent(all::add);
    }
    text.children().forEach(each -> all.addAll(given(each)));
    return all;
  }
}
