package org.splitring.notes.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The links between pages as they were made: Asciidoctor looks at those inside of one page only.
 *
 * <p>Law: what is linked to is a page of the same folder, and an id of that page.
 */
final class Links {

  private static final Pattern LINK = Pattern.compile("<a [^>]*\\bhref=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("<[a-z][^>]*\\bid=\"([^\"]*)\"");

  /** Somewhere else on the net; this machine asks nobody. */
  private static final Pattern ELSEWHERE = Pattern.compile("^(?:https?|mailto):.*");

  private Links() {}

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
