package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;

/**
 * How far the reader reaches beyond plain functions, and where it has to stop: each fixture has
 * functions behind a {@code Not:} that look alike and must not be read as if they agreed.
 *
 * <p>{@code -Dgolden.update=true} writes the texts beside them anew; then read the change before it
 * is committed.
 */
class ReachTest {

  private static final Pattern FUNCTION =
      Pattern.compile("^[a-z][\\w *]*?\\b(\\w+)\\([^;{}]*\\)\\n\\{", Pattern.MULTILINE);

  static List<Path> sources() throws IOException, URISyntaxException {
    Path reach = Path.of(ReachTest.class.getResource("reach").toURI());
    try (Stream<Path> all = Files.walk(reach)) {
      return all.filter(path -> path.toString().endsWith(".c")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isReadAsTheTextBesideItSays(Path source) throws IOException, UnreadableException {
    Path expected = Path.of(source.toString().replaceFirst("c$", "txt"));
    String claims = read(source);
    if (Boolean.getBoolean("golden.update")) {
      String kept = expected.toString().replace("target/test-classes", "src/test/resources");
      Files.writeString(Path.of(kept), claims);
      return;
    }
    assertEquals(
        Files.exists(expected) ? Files.readString(expected) : "", claims, source.toString());
  }

  /** Every function by its name: what is found without one is less. */
  private static String read(Path source) throws IOException {
    List<Claim> claims = new ArrayList<>();
    StringBuilder nothing = new StringBuilder();
    Matcher function = FUNCTION.matcher(Files.readString(source));
    while (function.find()) {
      try {
        claims.addAll(ClaimReader.read(SourceRequest.of(source, function.group(1))));
      } catch (UnreadableException e) {
        nothing.append(function.group(1)).append(": nothing\n");
      }
    }
    return ClaimText.of(claims) + nothing;
  }
}
