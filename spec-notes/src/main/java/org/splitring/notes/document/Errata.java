package org.splitring.notes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errata of a folder as one chapter.
 *
 * <p>An erratum is {@code NAME.adoc}, a section of level two; if {@code NAME.old} and {@code
 * NAME.new} stand beside it, the texts before and after, their difference follows word by word.
 */
final class Errata {

  private static final String NONE = "No erratum is written up yet.\n";

  private Errata() {}

  /** All errata in the order of their names; one sentence if there is none. */
  static String of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    List<Path> notes;
    try (Stream<Path> files = Files.list(folder)) {
      notes = files.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
    }
    StringBuilder text = new StringBuilder();
    for (Path note : notes) {
      text.append(Files.readString(note).strip()).append("\n\n").append(difference(note));
    }
    return notes.isEmpty() ? NONE : text.toString();
  }

  private static String difference(Path note) throws IOException {
    Path before = beside(note, ".old");
    Path after = beside(note, ".new");
    if (!Files.exists(before) || !Files.exists(after)) {
      return "";
    }
    String diff = WordDiff.of(read(before), read(after)).asciidoc();
    return ".The text before and after, word by word\n" + diff + "\n";
  }

  private static Path beside(Path note, String extension) {
    String name = note.getFileName().toString();
    return note.resolveSibling(name.substring(0, name.length() - ".adoc".length()) + extension);
  }

  private static String read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.collect(Collectors.joining("\n"));
    }
  }
}
