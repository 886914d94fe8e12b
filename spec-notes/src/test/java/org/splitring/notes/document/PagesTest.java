package org.splitring.notes.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.splitring.model.clause.Clauses;

class PagesTest {

  private static final Map<String, String> FRAGMENTS = Fragments.of(Material.standard());

  @Test
  void noPageQuotesANumberByItself() throws IOException {
    Pages.all().forEach((name, page) -> assertEquals(List.of(), Pages.numbers(page), name));
  }

  /** The control. */
  @Test
  void aNumberInProseIsNoticed() {
    String page =
        """
        = Page
        :toclevels: 2

        It differs at {qemu-used-differing} points, `n = 2` being one.
        It differs at 16 points.

        ------------
        ./splitring layout --size 2
        ------------
        """;
    assertEquals(List.of("It differs at 16 points."), Pages.numbers(page));
  }

  @Test
  void everythingThatIsGeneratedIsShown() throws IOException {
    TreeSet<String> unused = new TreeSet<>(FRAGMENTS.keySet());
    unused.removeAll(Pages.included(Pages.all()));
    unused.removeIf(
        name ->
            name.endsWith(".svg")
                && FRAGMENTS.values().stream().anyMatch(text -> text.contains("/" + name + "[")));
    assertEquals(new TreeSet<>(), unused);
  }

  /** The control: of pages that include nothing, everything is missing. */
  @Test
  void aFragmentThatIsNotShownIsNoticed() {
    assertTrue(
        Pages.included(Map.of("page", "include::{generated}/other.adoc[]")).contains("other.adoc"));
    assertFalse(Pages.included(Map.of("page", "text")).contains("verdicts.adoc"));
  }

  @Test
  void everyClauseOfTheModelIsOnAPage() throws IOException {
    assertEquals(List.of(), Pages.clausesNotOn(Pages.withTheClauses(Pages.all())));
  }

  /** The control: a clause that no page has is named. */
  @Test
  void aClauseThatNoPageHasIsNamed() throws IOException {
    String first = Clauses.all().get(0).id();
    String page = Pages.withTheClauses(Pages.all()).replace("`" + first + "`", "nothing");
    assertEquals(List.of(first), Pages.clausesNotOn(page));
  }

  @Test
  void everyPictureHasATextAlternative() {
    long pictures = FRAGMENTS.keySet().stream().filter(name -> name.endsWith(".svg")).count();
    long alternatives =
        FRAGMENTS.values().stream()
            .flatMap(String::lines)
            .filter(line -> line.matches("image::.*\\[alt=\".+\\..+\"]"))
            .count();
    assertTrue(pictures > 0);
    assertEquals(pictures, alternatives);
  }
}
