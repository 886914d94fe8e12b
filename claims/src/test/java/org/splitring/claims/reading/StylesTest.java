package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;

/**
 * Every style in which rings are laid out, with what has to be read from it beside the source.
 *
 * <p>{@code -Dgolden.update=true} writes those texts anew; then read the change before it is
 * committed.
 */
public class StylesTest {

  /** The fixtures. */
  public static List<Path> sources() throws IOException, URISyntaxException {
    Path styles = Path.of(StylesTest.class.getResource("styles").toURI());
    try (Stream<Path> all = Files.walk(styles)) {
      return all.filter(path -> path.toString().endsWith(".c")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isReadAsTheTextBesideItSays(Path source) throws IOException, UnreadableException {
    Path expected = Path.of(source.toString().replaceFirst("c$", "txt"));
    String claims = ClaimText.of(ClaimReader.read(SourceRequest.of(source)));
    if (Boolean.getBoolean("golden.update")) {
      String kept = expected.toString().replace("target/test-classes", "src/test/resources");
      Files.writeString(Path.of(kept), claims);
      return;
    }
    assertEquals(
        Files.exists(expected) ? Files.readString(expected) : "", claims, source.toString());
  }
}
