package org.splitring.notes.standard;

import java.io.IOException;
import java.io.InputStream;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;

/**
 * What was found of the standard's text.
 *
 * @param editions what each of them says
 * @param ambiguity what the newest leaves open
 */
public record StandardFacts(Editions editions, Ambiguity ambiguity) {

  private static final String EDITIONS = "editions.yaml";
  private static final String AMBIGUITY = "ambiguity.yaml";

  /**
   * What comes with the program.
   *
   * @throws UnreadableException if a file is not as it was written
   */
  public static StandardFacts load() throws UnreadableException {
    return new StandardFacts(
        EditionsReader.read(EDITIONS, text(EDITIONS)),
        AmbiguityReader.read(AMBIGUITY, text(AMBIGUITY)));
  }

  private static String text(String file) throws UnreadableException {
    try (InputStream stream = StandardFacts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new UnreadableException(file + " is not there; record it");
      }
      return YamlFile.text(file, stream);
    } catch (IOException unreadable) {
      throw new UnreadableException(file + " cannot be read: " + unreadable.getMessage());
    }
  }
}
