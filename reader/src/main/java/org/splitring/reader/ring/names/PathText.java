package org.splitring.reader.ring.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.AccessPath.Step;

/**
 * Reads a path as C writes it: {@code q->size}, {@code (*q).size}, {@code q[0].size} are one.
 *
 * <p>Postfix operators bind tighter than {@code *}; a call is the root of what follows it.
 */
public final class PathText {

  private final String text;
  private int at;

  private PathText(String text) {
    this.text = text;
  }

  /** The path; empty if the text is none. */
  public static Optional<AccessPath> parsed(String text) {
    PathText parser = new PathText(text);
    Optional<AccessPath> path = parser.unary();
    return parser.peek() == 0 ? path : Optional.empty();
  }

  /** Whether a text means a path: read as C or as Rust, or the same text but for spaces. */
  public static boolean means(String text, AccessPath path) {
    return bare(text).equals(bare(path.toString()))
        || path.root().equals("self") && dotted(text).equals(dotted(path.toString()))
        || parsed(text).filter(each -> same(each, path)).isPresent();
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }

  /** Rust follows a reference without a sign of its own: {@code self.size}. */
  private static String dotted(String text) {
    return bare(text).replace("->", ".");
  }

  /** To where a pointer points and to the first element of an array are written alike. */
  private static boolean same(AccessPath one, AccessPath other) {
    if (!bare(one.root()).equals(bare(other.root()))
        || one.steps().size() != other.steps().size()) {
      return false;
    }
    for (int i = 0; i < one.steps().size(); i++) {
      if (!isFirst(one.steps().get(i), other.steps().get(i))
          && !one.steps().get(i).equals(other.steps().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFirst(Step one, Step other) {
    return isFirst(one) && isFirst(other);
  }

  private static boolean isFirst(Step step) {
    return step instanceof Dereference
        || step instanceof ElementOf element && element.index().equals("0");
  }

  private Optional<AccessPath> unary() {
    if (take("*")) {
      return unary().map(path -> path.then(new Dereference()));
    }
    return primary().flatMap(this::postfix);
  }

  private Optional<AccessPath> primary() {
    if (take("(")) {
      Optional<AccessPath> inner = unary();
      return take(")") ? inner : Optional.empty();
    }
    String name = name();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (peek() != '(') {
      return Optional.of(AccessPath.of(name));
    }
    return bracketed('(', ')').map(arguments -> AccessPath.of(name + "(" + arguments + ")"));
  }

  private Optional<AccessPath> postfix(AccessPath start) {
    AccessPath path = start;
    while (true) {
      if (take("->")) {
        path = path.then(new Dereference());
      } else if (peek() == '[') {
        Optional<String> index = bracketed('[', ']');
        if (index.isEmpty()) {
          return Optional.empty();
        }
        path = path.then(new ElementOf(index.get()));
        continue;
      } else if (!take(".")) {
        return Optional.of(path);
      }
      String member = name();
      if (member.isEmpty()) {
        return Optional.empty();
      }
      path = path.then(new MemberOf(member));
    }
  }

  /** What stands between brackets; the position is behind them then. */
  private Optional<String> bracketed(char open, char close) {
    int start = ++at;
    List<Character> closing = new ArrayList<>();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == close && closing.isEmpty()) {
        return Optional.of(bare(text.substring(start, at++)));
      }
      if (c == open) {
        closing.add(close);
      } else if (c == close) {
        closing.remove(closing.size() - 1);
      }
    }
    return Optional.empty();
  }

  private String name() {
    peek();
    int start = at;
    while (at < text.length() && isPartOfName(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isPartOfName(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$'
        || c == ':';
  }

  private char peek() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(String wanted) {
    peek();
    boolean there = text.startsWith(wanted, at);
    at += there ? wanted.length() : 0;
    return there;
  }
}
