package org.splitring.notes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finishes the pages as Asciidoctor made them: the folder they are in.
 *
 * <p>They get what its converter does not write and readers without a mouse or a screen need; then
 * their links are looked at.
 */
public final class FinishDocuments {

  /** What Asciidoctor writes, and what stands there in its place. */
  private static final Map<String, String> WRITTEN =
      new TreeMap<>(
          Map.of(
              "<div id=\"header\">", "<div id=\"header\" role=\"banner\">",
              "<div id=\"content\">", "<div id=\"content\" role=\"main\">",
              "<div id=\"toc\" class=\"toc\">",
                  "<div id=\"toc\" class=\"toc\" role=\"navigation\" aria-label=\"contents\">",
              "<div class=\"imageblock\">", "<div class=\"imageblock\" tabindex=\"0\">",
              "<div class=\"hdlist\">\n<table>", "<div class=\"hdlist\">\n<table tabindex=\"0\">",
              "<table class=\"tableblock", "<table tabindex=\"0\" class=\"tableblock"));

  private FinishDocuments() {}

  /** Writes the pages anew, and fails if a link leads nowhere. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> pages = pages(Path.of(arguments[0]));
    List<String> broken = Links.broken(pages);
    if (!broken.isEmpty()) {
      throw new IllegalStateException("links that lead nowhere:\n  " + String.join("\n  ", broken));
    }
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        String page = finished(Files.readString(file));
        Files.writeString(file, page);
        pages.put(file.getFileName().toString(), page);
      }
    }
    if (pages.isEmpty()) {
      throw new IllegalStateException(folder + " has no pages");
    }
    return pages;
  }

  /** The page with landmarks, and with all that can be scrolled in reach of the keyboard. */
  static String finished(String page) {
    String finished = page;
    for (Map.Entry<String, String> each : WRITTEN.entrySet()) {
      finished = finished.replace(each.getKey(), each.getValue());
    }
    return finished;
  }
}
