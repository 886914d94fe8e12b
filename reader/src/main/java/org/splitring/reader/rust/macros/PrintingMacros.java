package org.splitring.reader.rust.macros;

import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.rust.parse.Node;

/** Macros that look at what they are handed, and print it or nothing. */
public final class PrintingMacros {

  /** Those of the standard library, and of the crate log. */
  private static final Set<String> STANDARD =
      Set.of(
          "debug_assert",
          "debug_assert_eq",
          "debug_assert_ne",
          "println",
          "print",
          "eprintln",
          "eprint",
          "info",
          "warn",
          "error",
          "debug",
          "trace",
          "log",
          "static_assertions",
          "const_assert",
          "compile_error");

  private PrintingMacros() {}

  /** Whether a macro of that name, which no text of the tree defines, is one of these. */
  public static boolean isStandard(String name) {
    return STANDARD.contains(name);
  }

  /** Whether another macro is taken for one by its name. */
  public static boolean isByName(String name) {
    return NameShapes.isExempt(name);
  }

  /** Whether what stands in its brackets calls nothing and stores nothing. */
  public static boolean onlyLooks(Node tokens) {
    List<Node> all = tokens.children();
    return all.stream().noneMatch(each -> each.is("token_tree", "=", "!"));
  }
}
