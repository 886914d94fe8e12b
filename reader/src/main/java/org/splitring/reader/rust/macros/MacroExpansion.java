package org.splitring.reader.rust.macros;

import java.util.Optional;
import java.util.Set;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.RustParser;
import org.splitring.reader.rust.parse.RustText;

/** What a call of a macro stands for, parsed. */
public final class MacroExpansion {

  /** No text that a macro makes is longer, in characters. */
  private static final int LONGEST = 200_000;

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "assert",
          "assert_eq",
          "assert_ne",
          "debug_assert",
          "debug_assert_eq",
          "debug_assert_ne",
          "println",
          "print",
          "eprintln",
          "eprint",
          "write",
          "writeln",
          "format",
          "info",
          "warn",
          "error",
          "debug",
          "trace",
          "log",
          "panic",
          "unreachable",
          "todo",
          "unimplemented",
          "vec",
          "matches",
          "cfg",
          "addr_of",
          "addr_of_mut",
          "offset_of",
          "concat",
          "stringify",
          "env",
          "option_env",
          "line",
          "file",
          "module_path",
          "compile_error");

  private MacroExpansion() {}

  /** Whether a macro of the standard library, or one that writes to a log, is an expression. */
  public static boolean isExpression(Node call) {
    return EXPRESSIONS.contains(name(call));
  }

  /** The items that a macro of a well-known crate makes; empty for one that is not known. */
  public static Optional<Node> ofCrate(Node call) {
    String name = name(call);
    Optional<Node> tokens = call.part("token_tree");
    return name.equals("bitflags") && tokens.isPresent()
        ? BitFlags.items(inside(tokens.get())).flatMap(each -> items(call, each))
        : Optional.empty();
  }

  /** {@code matches!(x, P)} as the {@code match} that it is; empty if it is none. */
  public static Optional<Node> matching(Node call) {
    Optional<Node> tokens = call.part("token_tree");
    Optional<Node> comma = tokens.flatMap(each -> each.part(","));
    if (comma.isEmpty() || tokens.get().text().length() > LONGEST) {
      return Optional.empty();
    }
    Node all = tokens.get();
    String value = all.source().text(all.start() + 1, comma.get().start());
    String pattern = all.source().text(comma.get().end(), all.end() - 1).strip();
    String text = pattern.endsWith(",") ? pattern.substring(0, pattern.length() - 1) : pattern;
    return expression(call, "match (" + value + ") { " + text + " => true, _ => false }");
  }

  /** The items that a macro of the tree makes. */
  public static Optional<Node> items(Node call, Node definition) {
    return MacroRules.expanded(definition, call).flatMap(each -> items(call, each));
  }

  /** The expression that a call of a macro of the tree is; its statements are a block. */
  public static Optional<Node> expression(Node call, Node definition) {
    Optional<String> text =
        MacroRules.expanded(definition, call).filter(each -> each.length() <= LONGEST);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return expression(call, text.get()).or(() -> expression(call, "{" + text.get() + "}"));
  }

  /** The type that a text in a call is. */
  public static Optional<Node> type(Node call, String text) {
    return expression(call, "0 as " + text)
        .filter(each -> each.is("type_cast_expression"))
        .flatMap(each -> each.field("type"));
  }

  private static Optional<Node> expression(Node call, String text) {
    RustText made = RustText.made(call.source(), text, call.origin());
    try {
      return RustParser.expression(made, 0, text.length());
    } catch (NoRustException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> items(Node call, String text) {
    return Optional.of(text)
        .filter(each -> each.length() <= LONGEST)
        .map(each -> RustText.made(call.source(), each, call.origin()))
        .flatMap(MacroExpansion::parsed);
  }

  private static Optional<Node> parsed(RustText text) {
    try {
      return Optional.of(RustParser.parse(text)).filter(each -> !each.isWrong());
    } catch (NoRustException e) {
      return Optional.empty();
    }
  }

  /** The last name of the path of a macro. */
  public static String name(Node call) {
    String path = call.field("macro").map(Node::text).orElse("");
    return path.substring(path.lastIndexOf(':') + 1);
  }

  static String inside(Node tokens) {
    String text = tokens.text();
    return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
  }
}
