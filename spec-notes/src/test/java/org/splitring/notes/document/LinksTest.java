package org.splitring.notes.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Map<String, String> PAGES =
      Map.of(
          "one.html",
          """
          <h2 id="first">First</h2> <a class="anchor" href="#first"></a>
          <a href="two.html">two</a> <a href="two.html#second">its second</a>
          <a href="#">top</a> <a href="https://example.org/#none">elsewhere</a>
          """,
          "two.html",
          "<h2 class=\"x\" id=\"second\">Second</h2>");

  @Test
  void linksToPagesAndTheirIdsLeadSomewhere() {
    assertEquals(List.of(), Links.broken(PAGES));
  }

  /** The controls: a page, an id of another page, and an id of the same page that are not there. */
  @Test
  void aLinkThatLeadsNowhereIsNamedWithItsPage() {
    for (String link : List.of("three.html", "two.html#first", "#second")) {
      Map<String, String> pages =
          Map.of(
              "one.html",
              "<p id=\"first\"><a href=\"" + link + "\">x</a></p>",
              "two.html",
              "<p id=\"second\">y</p>");
      assertEquals(List.of("one.html: " + link), Links.broken(pages));
    }
  }

  /** A page of Asciidoctor has none of it by itself. */
  @Test
  void aFinishedPageHasLandmarks() {
    String page =
        FinishDocuments.finished(
            "<div id=\"header\"><div id=\"toc\" class=\"toc\"></div></div><div id=\"content\">"
                + "<div class=\"imageblock\"></div><table class=\"tableblock wide\"></table></div>");
    for (String role : List.of("banner", "navigation", "main")) {
      assertEquals(2, page.split("role=\"" + role + "\"", -1).length, page);
    }
    assertEquals(3, page.split("tabindex=\"0\"", -1).length, page);
    assertEquals(page, FinishDocuments.finished(page), "once is enough");
  }
}
