package org.splitring.reader.rust.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.parse.Node;

/**
 * What happens where a value ends: the tree's {@code Drop} of its type, and of its parts.
 *
 * <p>Where that is hangs on moves. Whoever reads a text takes it that it may be at the end of each
 * statement.
 */
public final class Destructors {

  private static final int DEEPEST = 4;

  /** Giving memory back, and saying so, changes nothing that may still be read. */
  private static final String HARMLESS =
      "(?i).*(dealloc|free|unmap|release|unset|unlock|close|layout|log|print|trace|debug).*"
          + "|drop|assert(_eq|_ne)?|debug_assert(_eq|_ne)?|info|warn|error|unwrap|expect|len"
          + "|is_null|is_some|is_none|as_ptr|as_mut_ptr|get|borrow|from|into|new|Some|Ok|Err";

  private final AssociatedItems members;
  private final Layouts layouts;
  private final Map<RustType, Boolean> known = new HashMap<>();

  public Destructors(AssociatedItems members, Layouts layouts) {
    this.members = members;
    this.layouts = layouts;
  }

  /** Whether memory that is read elsewhere may be changed where a value of a type ends. */
  public boolean mayAct(RustType type, Module from) {
    Boolean before = known.get(type);
    if (before == null) {
      before = mayAct(type, from, 0);
      known.put(type, before);
    }
    return before;
  }

  private boolean mayAct(RustType type, Module from, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (type instanceof RustType.Adt adt) {
      boolean isOwn =
          Stream.of(from, adt.item().module())
              .flatMap(each -> members.operators(type, "Drop", each).stream())
              .map(each -> each.item().node())
              .anyMatch(each -> acts(each, given(each)));
      return isOwn
          || layouts.shape(type).map(Shape::all).orElse(List.of()).stream()
              .anyMatch(each -> mayAct(each.type(), from, depth + 1));
    }
    return parts(type).anyMatch(each -> mayAct(each, from, depth + 1));
  }

  private static Stream<RustType> parts(RustType type) {
    if (type instanceof RustType.Opt opt) {
      return Stream.of(opt.some());
    }
    if (type instanceof RustType.Res res) {
      return Stream.of(res.ok(), res.err());
    }
    if (type instanceof RustType.Tuple tuple) {
      return tuple.parts().stream();
    }
    return type instanceof RustType.Array array ? Stream.of(array.element()) : Stream.empty();
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

  private static boolean acts(Node text, Set<String> own) {
    boolean isSet =
        text.is("assignment_expression", "compound_assignment_expr")
            && text.field("left").filter(each -> !own.contains(each.text())).isPresent();
    boolean isCall =
        text.is("call_expression")
            && text.field("function").filter(each -> !name(each).matches(HARMLESS)).isPresent();
    boolean isMacro =
        text.is("macro_invocation")
            && text.field("macro").filter(each -> !name(each).matches(HARMLESS)).isPresent();
    return text.isWrong()
        || isSet
        || isCall
        || isMacro
        || text.children().stream().anyMatch(each -> acts(each, own));
  }

  private static String name(Node function) {
    Node last =
        function.is("generic_function") ? function.field("function").orElse(function) : function;
    return last.field("field").or(() -> last.field("name")).orElse(last).text();
  }
}
