package org.splitring.notes.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links between pages as they were made: Asciidoctor looks at those inside of one page only.
 *
 * <p>Law: what is linked to is a page of the same folder, and an id of that page.
 */
public final class Links {

  private static final Pattern LINK = Pattern.compile("<a [^>]*\\bhref=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("<[a-z][^>]*\\bid=\"([^\"]*)\"");

  /** Somewhere else on the net; this machine asks nobody. */
  private static final Pattern ELSEWHERE = Pattern.compile("^(?:https?|mailto):.*");

  private Links() {}

  /** Looks at the pages of a folder, and fails if a link leads nowhere. */
  public static void main(String[] arguments) throws IOException {
    List<String> broken = broken(pages(Path.of(arguments[0])));
    if (!broken.isEmpty()) {
      throw new IllegalStateException("links that lead nowhere:\n  " + String.join("\n  ", broken));
    }
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    if (pages.isEmpty()) {
      throw new IllegalStateException(folder + " has no pages");
    }
    return pages;
  }

  /**
   * The links that lead nowhere, each with its page.
   *
   * @param pages names and texts
   */
  static List<String> broken(Map<String, String> pages) {
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (name, page) ->
            LINK.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(name, link, pages))
                .forEach(link -> broken.add(name + ": " + link)));
    return broken;
  }

  private static boolean leadsSomewhere(String from, String link, Map<String, String> pages) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String page = pages.getOrDefault(path.isEmpty() ? from : path, "");
    // An empty one is the top of the page.
    String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
    return !page.isEmpty() && (fragment.isEmpty() || ids(page).contains(fragment));
  }

  private static String decoded(String fragment) {
    return URI.create("#" + fragment).getFragment();
  }

  private static Set<String> ids(String page) {
    return ID.matcher(page)
        .results()
        .map((MatchResult id) -> id.group(1))
        .collect(Collectors.toSet());
  }
}
