package org.splitring.reader.rust.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.reader.ir.Origin;

/**
 * A node of a syntax tree. Kinds and fields are those of the grammar of tree-sitter-rust; comments
 * are left out. Two nodes are equal if they are one.
 */
public final class Node {

  /** What stands in front of a name that is a word of the language elsewhere. */
  private static final String RAW = "r#";

  private final RustText source;
  private final String kind;
  private final String field;
  private final boolean named;
  private final boolean wrong;
  private final int start;
  private final int end;
  private final List<Node> children = new ArrayList<>();
  private volatile Optional<Supplier<List<Node>>> later;

  /**
   * A node.
   *
   * @param later what its parts are, for one whose parts are looked at when they are asked for
   */
  Node(
      RustText source,
      Kind kind,
      String field,
      boolean wrong,
      int start,
      int end,
      Optional<Supplier<List<Node>>> later) {
    this.source = source;
    this.kind = kind.name();
    this.field = field;
    this.named = kind.isNamed();
    this.wrong = wrong;
    this.start = start;
    this.end = end;
    this.later = later;
  }

  void add(Node child) {
    children.add(child);
  }

  /** Whether its parts have not been looked at. */
  boolean isLeftForLater() {
    return later.isPresent();
  }

  private List<Node> all() {
    if (later.isPresent()) {
      synchronized (this) {
        later.ifPresent(each -> children.addAll(each.get()));
        later = Optional.empty();
      }
    }
    return children;
  }

  /** What it is, such as {@code call_expression}; of a word or sign that is no name, its text. */
  public String kind() {
    return kind;
  }

  /** Whether it is one of these. */
  public boolean is(String... kinds) {
    for (String each : kinds) {
      if (kind.equals(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the grammar has a name for it. */
  public boolean isNamed() {
    return named;
  }

  /** Whether the parser did not understand a part of it. */
  public boolean isWrong() {
    return wrong;
  }

  /** All parts, words and signs among them. */
  public List<Node> children() {
    return Collections.unmodifiableList(all());
  }

  /** The parts that have names, less attributes. */
  public List<Node> parts() {
    return all().stream()
        .filter(each -> each.named && !each.is("attribute_item", "inner_attribute_item"))
        .toList();
  }

  /** The part that is that field of it. */
  public Optional<Node> field(String name) {
    return all().stream().filter(each -> each.field.equals(name)).findFirst();
  }

  /** All parts that are that field of it. */
  public List<Node> fields(String name) {
    return all().stream().filter(each -> each.field.equals(name)).toList();
  }

  /** The first part of one of these kinds. */
  public Optional<Node> part(String... kinds) {
    return all().stream().filter(each -> each.is(kinds)).findFirst();
  }

  /** Whether it has a part of that kind. */
  public boolean has(String part) {
    return part(part).isPresent();
  }

  /** Whether it, or something in it, is one of these kinds. */
  public boolean contains(String... kinds) {
    return is(kinds) || all().stream().anyMatch(each -> each.contains(kinds));
  }

  /** Its text; of a name what it names, however it is written. */
  public String text() {
    String text = source.text(start, end);
    return kind.endsWith("identifier") && text.startsWith(RAW)
        ? text.substring(RAW.length())
        : text;
  }

  /** Offset of its first character in the file. */
  public int start() {
    return start;
  }

  /** Offset behind its last character in the file. */
  public int end() {
    return end;
  }

  /** The file that it stands in. */
  public RustText source() {
    return source;
  }

  /** Where it stands. */
  public Origin origin() {
    return source.origin(start, end);
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
