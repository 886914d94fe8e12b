package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.splitring.reader.source.SourceTree;
import org.splitring.reader.source.UnreadableSourceException;

/** The page about the reader shows what the reader makes of its example. */
class ReaderPageTest {

  private static final Path PAGE = Path.of("..", "docs", "reader.adoc");
  private static final Pattern LISTING = Pattern.compile("(?ms)^----\n(.*?)^----\n");

  @Test
  void thePageShowsTheLoweredFunction() throws IOException, UnreadableSourceException {
    List<String> listings =
        LISTING
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertEquals(2, listings.size());
    SourceTree tree = Texts.of("ring.c", listings.get(0).stripTrailing());
    List<ReadClaim> claims = SourceReader.read(ReadRequest.of(tree, "ring.c", "ring_init"));
    assertEquals(listings.get(1), claims.get(0).explanation().lowered());
  }
}
