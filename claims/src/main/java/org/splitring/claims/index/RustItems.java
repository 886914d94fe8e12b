package org.splitring.claims.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the functions, types and constants of a file of Rust that are worth reading, by its braces
 * alone. What is compiled for tests only is none of them.
 *
 * <p>A queue is often called just that in Rust, and its module says what of: so a file that has a
 * name of VIRTIO's, or lies below one, is one of VIRTIO's.
 */
final class RustItems {

  private static final String TESTS = "# [ cfg ( test ) ]";

  private final String path;
  private final List<RustItem> items = new ArrayList<>();
  private final List<IndexToken> header = new ArrayList<>();
  private final List<IndexToken> body = new ArrayList<>();
  private boolean speaks;
  private int brackets;
  private int depth;

  private RustItems(String path) {
    this.path = path;
  }

  static List<Span> worth(String path, byte[] bytes) {
    RustItems items = new RustItems(path);
    TokenSource tokens = new RustTokens(bytes);
    for (Optional<IndexToken> next = tokens.next(); next.isPresent(); next = tokens.next()) {
      items.speaks |= next.get().isName() && NameMeanings.of(next.get().text()).speaks();
      items.take(next.get());
    }
    items.end();
    return items.worth();
  }

  private List<Span> worth() {
    boolean ofVirtio = speaks || NameMeaning.of(path.replace('/', '_')).speaks();
    return items.stream().filter(each -> each.isWorth(ofVirtio)).map(RustItem::lines).toList();
  }

  private void take(IndexToken token) {
    if (depth > 0) {
      within(token);
      return;
    }
    if (token.is('{') && brackets == 0) {
      if (isTransparent()) {
        header.clear();
      } else {
        depth = 1;
      }
      return;
    }
    if (token.is('(') || token.is('[') || token.is('{')) {
      brackets++;
    } else if (brackets > 0 && (token.is(')') || token.is(']') || token.is('}'))) {
      brackets--;
    } else if (brackets == 0 && token.is('}')) {
      header.clear();
      return;
    }
    header.add(token);
    if (brackets == 0 && token.is(';')) {
      end();
    }
  }

  private void within(IndexToken token) {
    if (token.is('{')) {
      depth++;
    } else if (token.is('}')) {
      depth--;
    }
    body.add(token);
    if (depth == 0) {
      end();
    }
  }

  private void end() {
    boolean isItem =
        !header.isEmpty() && !isForTests() && (has("fn") || has("struct") || has("const"));
    if (isItem) {
      items.add(new RustItem(List.copyOf(header), List.copyOf(body)));
    }
    header.clear();
    body.clear();
    depth = 0;
    brackets = 0;
  }

  /** Whether functions may stand in what the brace opens. */
  private boolean isTransparent() {
    boolean opens = has("impl") || has("trait") || has("mod") || has("extern");
    return opens && !has("fn") && !isForTests();
  }

  private boolean isForTests() {
    StringBuilder text = new StringBuilder();
    header.forEach(each -> text.append(each.text()).append(' '));
    return text.indexOf(TESTS) >= 0;
  }

  private boolean has(String word) {
    return header.stream().anyMatch(each -> each.text().equals(word));
  }
}
