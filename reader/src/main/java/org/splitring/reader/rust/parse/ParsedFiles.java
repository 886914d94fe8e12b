package org.splitring.reader.rust.parse;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The trees of texts, each parsed once, for any thread. When they have grown large, it begins anew.
 */
public final class ParsedFiles {

  private static final long MOST_CHARACTERS = 32L << 20;

  private record Source(String file, String text) {}

  private final Map<Source, Node> known = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();

  /**
   * The tree of a file.
   *
   * @throws NoRustException if the text is too large, or this machine has no parser
   */
  public Node tree(String file, String text) throws NoRustException {
    Source source = new Source(file, text);
    Optional<Node> parsed = Optional.ofNullable(known.get(source));
    if (parsed.isPresent()) {
      return parsed.get();
    }
    Node tree = RustParser.parse(new RustText(file, text));
    if (characters.addAndGet(text.length()) > MOST_CHARACTERS) {
      known.clear();
      characters.set(text.length());
    }
    known.put(source, tree);
    return tree;
  }
}
