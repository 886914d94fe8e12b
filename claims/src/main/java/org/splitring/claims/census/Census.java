package org.splitring.claims.census;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;

/**
 * The implementations of a list, in its order.
 *
 * @param all each id stands once
 */
public record Census(List<Listed> all) {

  private static final String FILE = "census.yaml";

  public Census {
    all = List.copyOf(all);
  }

  /** The list that comes with the program. */
  public static Census load(Catalogue catalogue) throws UnreadableException {
    try (InputStream stream = Census.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new UnreadableException(FILE + " is not there; this is no whole program");
      }
      return read(FILE, stream, catalogue);
    } catch (IOException e) {
      throw new UnreadableException(FILE + " cannot be read: " + e.getMessage());
    }
  }

  /** A list of the user's. */
  public static Census load(Path file, Catalogue catalogue) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(file + ": there is no such file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return read(file.toString(), stream, catalogue);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The one of that id, if it is listed. */
  public Optional<Listed> find(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Census read(String file, InputStream stream, Catalogue catalogue)
      throws IOException, UnreadableException {
    return new CensusReader(catalogue).read(YamlMapping.of(file, YamlFile.text(file, stream)));
  }
}
