package org.splitring.cli.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.model.claim.Place;

class NoticePlacesTest {

  @TempDir private Path folder;
  private Path here;

  @BeforeEach
  void aRepositoryWithATreeInIt() throws IOException {
    here = Files.createDirectories(folder.resolve("repository")).toRealPath();
    Files.createDirectories(here.resolve("third/tree"));
    Files.createDirectories(folder.resolve("other"));
  }

  @Test
  void aTreeInTheRepositoryIsPartOfThePath() {
    NoticePlace spot = spot(here.resolve("third/tree"), "ring.c");
    assertEquals("third/tree/ring.c", spot.path());
    assertEquals(Root.HERE, spot.root());
    assertEquals("third/tree/ring.c", spot.file());
  }

  @Test
  void aTreeReachedThroughALinkIsTheTreeItIs() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), here.resolve("third"));
    assertEquals("third/tree/ring.c", spot(link.resolve("tree"), "ring.c").path());
  }

  @Test
  void aTreeElsewhereIsARootOfItsOwn() {
    NoticePlace spot = spot(folder.resolve("other"), "ring.c");
    assertEquals("ring.c", spot.path());
    assertEquals("TREE", spot.root().id());
    assertEquals(here.resolveSibling("other").resolve("ring.c").toString(), spot.file());
  }

  @Test
  void aRevisionHasThePathsOfItsRepository() {
    NoticePlace spot = spot(Path.of("/@0123abc"), "drivers/ring.c");
    assertEquals("drivers/ring.c", spot.file());
    assertEquals(Root.HERE, spot.root());
  }

  @Test
  void aHeaderBesideTheTreeIsNamedInFull() {
    assertEquals("/usr/include/ring.h", spot(here, "/usr/include/ring.h").path());
  }

  @Test
  void theExactPlaceGoesBeforeTheFunction() {
    assertEquals(Optional.of(new NoticePlace.Lines(9, 9)), spot(here, "ring.c").lines());
    NoticePlace function =
        new NoticePlaces(here)
            .of(Claims.linux(), Optional.of(here), Optional.empty())
            .orElseThrow();
    assertEquals(Optional.of(new NoticePlace.Lines(193, 201)), function.lines());
    assertEquals(Optional.of("vring_init"), function.function());
  }

  @ParameterizedTest
  @CsvSource({"'193-201', 193, 201", "'7', 7, 7", "'193-201, 210-224', 193, 201"})
  void linesAreTheFirstThatTheProvenanceHas(String text, int first, int last) {
    assertEquals(Optional.of(new NoticePlace.Lines(first, last)), NoticePlace.Lines.of(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "all", "0-0", "9-3", "'1-'"})
  void whatIsNoRangeHasNoLines(String text) {
    assertEquals(Optional.empty(), NoticePlace.Lines.of(text));
  }

  private NoticePlace spot(Path tree, String file) {
    Place at = new Place(file, 9);
    return new NoticePlaces(here)
        .of(Claims.linux(), Optional.of(tree), Optional.of(at))
        .orElseThrow();
  }
}
