package org.splitring.claims.latex.tex;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is read of a file and hangs on nothing else, so that it is read once for each file. */
public final class PerFile<T> {

  private final Map<TexFile, T> known = new IdentityHashMap<>();
  private final Function<TexFile, T> reader;

  /** Reads with that. */
  public PerFile(Function<TexFile, T> reader) {
    this.reader = reader;
  }

  /** What is read of it. */
  public T of(TexFile file) {
    return known.computeIfAbsent(file, reader);
  }
}
