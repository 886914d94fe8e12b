package org.splitring.claims.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.yaml.YamlFile;

/**
 * An entry in a file of its own, which is tried before it is added to the catalogue. It is held to
 * the same rules and bounds; observations that it names lie beside it.
 */
public final class EntryFile {

  private EntryFile() {}

  /**
   * Reads it.
   *
   * @throws UnreadableException if it is no entry, with its line, its column and what would mend it
   */
  public static Entry read(Path file) throws UnreadableException {
    String label = file.toString();
    EntryReader reader =
        new EntryReader(label, FormulaReader::read, name -> observation(file, name));
    return reader.read(YamlFile.read(label, text(file)));
  }

  private static Recorded observation(Path entry, String name) throws UnreadableException {
    Path file = entry.resolveSibling(name);
    return RecordedReader.read(file.toString(), YamlFile.read(file.toString(), text(file)));
  }

  private static String text(Path file) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw unreadable(file, Files.exists(file) ? "it is not a plain file" : "there is none");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return YamlFile.text(file.toString(), stream);
    } catch (IOException cannot) {
      throw unreadable(file, String.valueOf(cannot.getMessage()));
    }
  }

  private static UnreadableException unreadable(Path file, String why) {
    return new UnreadableException(file + " cannot be read: " + why);
  }
}
