package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that stand, for one reading, in the place of a tree's files; the files stay as they are.
 *
 * @param texts by the file's real path
 */
public record Overlay(Map<Path, String> texts) {

  /** Every file as it is. */
  public static final Overlay NONE = new Overlay(Map.of());

  public Overlay {
    texts = Map.copyOf(texts);
  }

  Optional<String> text(Path file) {
    return Optional.ofNullable(texts.get(file));
  }
}
