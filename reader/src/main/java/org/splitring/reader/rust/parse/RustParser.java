package org.splitring.reader.rust.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterRust;

/** Parses Rust. The parser is native, and loaded when it is first asked. */
public final class RustParser {

  /** The largest text that is parsed, in characters. */
  public static final int LARGEST = 4_000_000;

  private RustParser() {}

  /**
   * The tree of a text.
   *
   * @throws NoRustException if the text is too large, or this machine has no parser
   */
  public static Node parse(RustText text) throws NoRustException {
    return parse(text, text.text(), 0, true);
  }

  /**
   * The parts of the body of a function that was understood as a part of a whole text.
   *
   * @return one part that is not understood if the body alone is read differently
   */
  static List<Node> body(RustText text, int from, int to) {
    String before = "fn f() ";
    Node root = tree(text, before + text.text(from, to), from - before.length());
    return root.parts().size() == 1 && !root.isWrong()
        ? root.part("function_item")
            .flatMap(each -> each.field("body"))
            .filter(each -> each.start() == from && each.end() == to)
            .map(Node::children)
            .orElseGet(() -> wrong(text, from, to))
        : wrong(text, from, to);
  }

  private static Node tree(RustText text, String part, int shift) {
    try {
      return parsed(text, part, shift, false);
    } catch (NoRustException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Node> wrong(RustText text, int from, int to) {
    return List.of(new Node(text, Kind.WRONG, "", true, from, to, Optional.empty()));
  }

  /**
   * The tree of one expression that stands in a macro.
   *
   * @param from where it begins in the text
   * @return empty if it is no expression
   */
  public static Optional<Node> expression(RustText text, int from, int to) throws NoRustException {
    String before = "const X: () = (";
    Node root = parse(text, before + text.text(from, to) + ");", from - before.length(), false);
    return Optional.of(root)
        .filter(each -> !each.isWrong() && each.parts().size() == 1)
        .flatMap(each -> each.part("const_item"))
        .flatMap(each -> each.field("value"))
        .filter(each -> each.is("parenthesized_expression"))
        .map(each -> each.parts().get(0));
  }

  /** Parses; {@code isFile} says that bodies of functions are looked at when they are needed. */
  private static Node parse(RustText source, String text, int shift, boolean isFile)
      throws NoRustException {
    if (text.length() > LARGEST) {
      throw new NoRustException(
          String.format(
              Locale.ROOT, "%s: more than %d characters are not parsed", source.file(), LARGEST));
    }
    return parsed(source, text, shift, isFile);
  }

  private static Node parsed(RustText source, String text, int shift, boolean isFile)
      throws NoRustException {
    try (TSParser parser = parser();
        TSTree tree = parser.parseString(null, text);
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      Offsets offsets = new Offsets(text, shift, source.text().length());
      return new TreeCopy(source, offsets, cursor, isFile).root();
    }
  }

  private static TSParser parser() throws NoRustException {
    try {
      TSParser parser = new TSParser();
      parser.setLanguage(new TreeSitterRust());
      return parser;
    } catch (LinkageError | RuntimeException e) {
      throw new NoRustException(
          String.format(
              Locale.ROOT,
              "Rust is not read on this machine (%s, %s): its parser is native, and is there for"
                  + " Linux with glibc and macOS on x86_64 and aarch64, and Windows on x86_64;"
                  + " type the formula with --used",
              System.getProperty("os.name"),
              System.getProperty("os.arch")));
    }
  }
}
