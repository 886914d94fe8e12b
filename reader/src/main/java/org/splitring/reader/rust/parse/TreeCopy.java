package org.splitring.reader.rust.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * Copies a tree out of the native parser.
 *
 * <p>Each node costs several calls of native code, and of most files only a few functions are
 * looked at: so what the body of a function has is left out, and parsed again when it is asked for.
 */
final class TreeCopy {

  /** How deep a tree may be; what is deeper counts as not understood. */
  private static final int DEEPEST = 300;

  private static final List<String> LEFT_OUT = List.of("line_comment", "block_comment");

  private static final Map<Integer, String> FIELDS = new ConcurrentHashMap<>();

  private final RustText source;
  private final Offsets offsets;
  private final TSTreeCursor cursor;
  private final boolean leavesBodies;
  private final Deque<Node> open = new ArrayDeque<>();

  /**
   * Prepares it.
   *
   * @param leavesBodies whether the bodies of functions are left for later
   */
  TreeCopy(RustText source, Offsets offsets, TSTreeCursor cursor, boolean leavesBodies) {
    this.source = source;
    this.offsets = offsets;
    this.cursor = cursor;
    this.leavesBodies = leavesBodies;
  }

  Node root() {
    Node root = node();
    Node current = root;
    while (true) {
      boolean isLeaf = open.size() >= DEEPEST || current.isLeftForLater();
      if (!isLeaf && cursor.gotoFirstChild()) {
        open.push(current);
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
      }
      current = node();
      if (!LEFT_OUT.contains(current.kind())) {
        open.element().add(current);
      }
    }
  }

  private Node node() {
    TSNode node = cursor.currentNode();
    Kind kind = Kind.of(node);
    boolean isTooDeep = open.size() >= DEEPEST && node.getChildCount() > 0;
    // Where all is understood, each part is.
    boolean mayBeWrong = open.isEmpty() || open.element().isWrong();
    boolean isWrong = mayBeWrong && (node.hasError() || node.isMissing());
    int start = offsets.of(node.getStartByte());
    int end = offsets.of(node.getEndByte());
    boolean isLater =
        leavesBodies
            && !isWrong
            && kind.name().equals("block")
            && !open.isEmpty()
            && open.element().is("function_item");
    Optional<Supplier<List<Node>>> later =
        isLater ? Optional.of(() -> RustParser.body(source, start, end)) : Optional.empty();
    return new Node(source, isTooDeep ? Kind.WRONG : kind, field(), isWrong, start, end, later);
  }

  private String field() {
    int field = cursor.currentFieldId();
    if (field == 0) {
      return "";
    }
    String known = FIELDS.get(field);
    if (known == null) {
      String name = cursor.currentFieldName();
      known = name == null ? "" : name.intern();
      FIELDS.put(field, known);
    }
    return known;
  }
}
