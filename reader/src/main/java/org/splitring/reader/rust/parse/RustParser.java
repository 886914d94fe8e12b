package org.splitring.reader.rust.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterRust;

/** Parses Rust. The parser is native, and loaded when it is first asked. */
public final class RustParser {

  /** The largest text that is parsed, in characters. */
  public static final int LARGEST = 4_000_000;

  /** How deep a tree may be; what is deeper counts as not understood. */
  private static final int DEEPEST = 300;

  private static final List<String> LEFT_OUT = List.of("line_comment", "block_comment");

  private RustParser() {}

  /**
   * The tree of a text.
   *
   * @throws NoRustException if the text is too large, or this machine has no parser
   */
  public static Node parse(RustText text) throws NoRustException {
    return parse(text, text.text(), 0);
  }

  /**
   * The tree of one expression that stands in a macro.
   *
   * @param from where it begins in the text
   * @return empty if it is no expression
   */
  public static Optional<Node> expression(RustText text, int from, int to) throws NoRustException {
    String before = "const X: () = (";
    Node root = parse(text, before + text.text(from, to) + ");", from - before.length());
    return Optional.of(root)
        .filter(each -> !each.isWrong() && each.parts().size() == 1)
        .flatMap(each -> each.part("const_item"))
        .flatMap(each -> each.field("value"))
        .filter(each -> each.is("parenthesized_expression"))
        .map(each -> each.parts().get(0));
  }

  private static Node parse(RustText source, String text, int shift) throws NoRustException {
    if (text.length() > LARGEST) {
      throw new NoRustException(
          String.format(
              Locale.ROOT, "%s: more than %d characters are not parsed", source.file(), LARGEST));
    }
    try (TSParser parser = parser();
        TSTree tree = parser.parseString(null, text);
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      return copy(source, new Offsets(text, shift, source.text().length()), cursor);
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

  private static Node copy(RustText source, Offsets offsets, TSTreeCursor cursor) {
    Deque<Node> open = new ArrayDeque<>();
    Node root = node(source, offsets, cursor, false);
    Node current = root;
    while (true) {
      boolean isDeep = open.size() >= DEEPEST;
      if (!isDeep && cursor.gotoFirstChild()) {
        open.push(current);
        current = node(source, offsets, cursor, open.size() >= DEEPEST);
      } else {
        while (!cursor.gotoNextSibling()) {
          if (open.isEmpty() || !cursor.gotoParent()) {
            return root;
          }
          open.pop();
          if (open.isEmpty()) {
            return root;
          }
        }
        current = node(source, offsets, cursor, isDeep);
      }
      if (!LEFT_OUT.contains(current.kind())) {
        open.element().add(current);
      }
    }
  }

  private static Node node(
      RustText source, Offsets offsets, TSTreeCursor cursor, boolean isTooDeep) {
    TSNode node = cursor.currentNode();
    String field = cursor.currentFieldName();
    return new Node(
        source,
        isTooDeep && node.getChildCount() > 0 ? "ERROR" : node.getType(),
        field == null ? "" : field,
        node.isNamed(),
        node.hasError() || node.isMissing(),
        offsets.of(node.getStartByte()),
        offsets.of(node.getEndByte()));
  }

  /** From bytes of UTF-8 to characters of the file. */
  private static final class Offsets {

    private final int[] ofByte;
    private final int shift;
    private final int most;

    Offsets(String text, int shift, int most) {
      this.shift = shift;
      this.most = most;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      this.ofByte = bytes.length == text.length() ? new int[0] : map(bytes);
    }

    private static int[] map(byte[] bytes) {
      int[] map = new int[bytes.length + 1];
      int characters = 0;
      for (int i = 0; i < bytes.length; i++) {
        map[i] = characters;
        boolean begins = (bytes[i] & 0xC0) != 0x80;
        characters += begins ? (bytes[i] & 0xF8) == 0xF0 ? 2 : 1 : 0;
      }
      map[bytes.length] = characters;
      return map;
    }

    int of(int bytes) {
      int characters = ofByte.length == 0 ? bytes : ofByte[Math.min(bytes, ofByte.length - 1)];
      return Math.max(0, Math.min(most, characters + shift));
    }
  }
}
