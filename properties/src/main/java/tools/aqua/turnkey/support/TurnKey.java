package tools.aqua.turnkey.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads Z3's native libraries: from the directory that {@value #DIRECTORY} names, where somebody
 * unpacked them before, else from a temporary copy.
 */
public final class TurnKey {

  /**
   * The system property that names a directory with what the artifact has of libraries, unpacked.
   */
  public static final String DIRECTORY = "splitring.z3.library";

  /** In the order in which they are loaded; what a platform does not have is left out. */
  private static final List<String> LIBRARIES =
      List.of("vcruntime140", "vcruntime140_1", "libz3", "libz3java");

  private TurnKey() {}

  /**
   * Called by {@code com.microsoft.z3.Native} when it is first used.
   *
   * @param prefix the package in whose resources the libraries are, with slashes
   * @param resources opens a resource of that absolute name, or gives null
   */
  public static void load(String prefix, Function<String, @Nullable InputStream> resources) {
    try {
      @Nullable String unpacked = System.getProperty(DIRECTORY);
      Path there = Path.of(unpacked == null ? "" : unpacked, prefix, platform());
      Path directory =
          unpacked != null && Files.isDirectory(there) ? there : unpack(prefix, resources);
      for (String library : LIBRARIES) {
        Path file = directory.resolve(library + suffix()).toAbsolutePath();
        if (Files.exists(file)) {
          System.load(file.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Z3's native libraries cannot be unpacked", e);
    }
  }

  private static Path unpack(String prefix, Function<String, @Nullable InputStream> resources)
      throws IOException {
    Path directory = Files.createTempDirectory("splitring-z3-");
    directory.toFile().deleteOnExit();
    for (String library : LIBRARIES) {
      String name = "/" + prefix + "/" + platform() + "/" + library + suffix();
      try (@Nullable InputStream packed = resources.apply(name)) {
        if (packed != null) {
          Path file = directory.resolve(library + suffix());
          file.toFile().deleteOnExit();
          Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return directory;
  }

  /** The folder of this machine's libraries, such as {@code linux/amd64}. */
  private static String platform() {
    String machine = System.getProperty("os.arch", "");
    String folder =
        switch (machine) {
          case "x86_64" -> "amd64";
          case "i386" -> "x86";
          default -> machine;
        };
    return system() + "/" + folder;
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "osx" : "linux";
  }

  private static String suffix() {
    return switch (system()) {
      case "windows" -> ".dll";
      case "osx" -> ".dylib";
      default -> ".so";
    };
  }
}
