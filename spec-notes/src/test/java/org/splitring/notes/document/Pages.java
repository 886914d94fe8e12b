package org.splitring.notes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;

/** The pages as people wrote them, and what can be wrong with them. */
final class Pages {

  /** Listings, code, attributes, directives, and what links and includes name. */
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(?ms)^-{12}$.*?^-{12}$|`[^`]*`|\\{[a-z][\\w-]*}|^(include|xref|ifn?def|endif).*?$"
              + "|^[:\\[].*?$|^ {4}.*?$|xref:\\S*?\\[");

  private static final Pattern INCLUDED = Pattern.compile("include::\\{generated}/([^\\[]*)\\[");

  private Pages() {}

  /** Names and texts. */
  static Map<String, String> all() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("src/docs/asciidoc"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".adoc")).toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  /** The lines of prose that quote a number by themselves. */
  static List<String> numbers(String page) {
    return NO_PROSE
        .matcher(page)
        .replaceAll("")
        .lines()
        .filter(line -> line.matches(".*\\d.*"))
        .toList();
  }

  /** The generated files that the pages include. */
  static Set<String> included(Map<String, String> pages) {
    return pages.values().stream()
        .flatMap(page -> INCLUDED.matcher(page).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** All pages, with the table of clauses if one of them includes it. */
  static String withTheClauses(Map<String, String> pages) throws IOException {
    String all = String.join("\n", pages.values());
    return all.contains("include::{root}/docs/clauses.adoc[")
        ? all + Files.readString(Path.of("../docs/clauses.adoc"))
        : all;
  }

  /** The ids of the clauses that do not stand there. */
  static List<String> clausesNotOn(String text) {
    return Clauses.all().stream()
        .map(Clause::id)
        .filter(id -> !text.contains("`" + id + "`"))
        .toList();
  }
}
