package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;

/** A function made of a few statements, and what is said of the number that it returns. */
final class SizeFunction {

  static final String HEAD =
      """
      typedef unsigned long ul;
      struct head { unsigned num; };
      struct other { unsigned num; };
      struct bits { unsigned low : 4; unsigned high : 9; };
      struct outer { struct head in; unsigned k; };
      void opaque(void *p);
      unsigned *find(unsigned *p);
      """;

  private SizeFunction() {}

  /** The formula, or why there is none. */
  static String read(Path directory, String head, String statements)
      throws IOException, UnreadableException {
    Path file = directory.resolve("size.c");
    Files.writeString(file, head + "ul used_ring_size(unsigned num)\n{ " + statements + " }\n");
    List<Claim> claims;
    try {
      claims = ClaimReader.read(SourceRequest.of(file, "used_ring_size"));
    } catch (NoClaimException nothing) {
      return "nothing";
    }
    Statement statement = claims.get(0).statements().get(0);
    return statement instanceof Statement.Stated stated
        ? CText.of(stated.formula())
        : ((Statement.Unread) statement).reason();
  }

  /** Asserts that there is none, for that reason. */
  static void isUndecided(Path directory, String statements, String reason)
      throws IOException, UnreadableException {
    String said = read(directory, HEAD, statements);
    assertTrue(said.contains(reason) && !said.contains("(uint32_t)n"), said);
  }
}
