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

  private record Parsed(String text, Node tree) {}

  private final Map<String, Parsed> known = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();

  /**
   * The tree of a file.
   *
   * @throws NoRustException if the text is too large, or this machine has no parser
   */
  public Node tree(String file, String text) throws NoRustException {
    Optional<Parsed> parsed =
        Optional.ofNullable(known.get(file)).filter(each -> each.text().equals(text));
    if (parsed.isPresent()) {
      return parsed.get().tree();
    }
    Node tree = RustParser.parse(new RustText(file, text));
    if (characters.addAndGet(text.length()) > MOST_CHARACTERS) {
      known.clear();
      characters.set(text.length());
    }
    known.put(file, new Parsed(text, tree));
    return tree;
  }
}
