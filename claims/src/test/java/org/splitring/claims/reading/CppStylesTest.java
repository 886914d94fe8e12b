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
 * What is read of C++, and what is not, beside the source.
 *
 * <p>{@code -Dgolden.update=true} writes those texts anew; then read the change before it is
 * committed.
 */
public class CppStylesTest {

  /** The fixtures. */
  public static List<Path> sources() throws IOException, URISyntaxException {
    try (Stream<Path> all = Files.list(Path.of(CppStylesTest.class.getResource("cpp").toURI()))) {
      return all.filter(path -> path.toString().endsWith(".cpp")).sorted().toList();
    }
  }

  /** Those of which a compiler is asked. */
  public static List<Path> followed() throws IOException, URISyntaxException {
    return sources().stream().filter(path -> !path.endsWith("unfollowed.cpp")).toList();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isReadAsTheTextBesideItSays(Path source) throws IOException, UnreadableException {
    Path expected = Path.of(source.toString().replaceFirst("cpp$", "txt"));
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
