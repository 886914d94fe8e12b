package org.splitring.claims.patch;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Trees;

/** Small trees, and patches of them as texts. */
final class Patches {

  private Patches() {}

  static Path write(Path tree, String path, String text) {
    try {
      Files.createDirectories(tree.resolve(path).getParent());
      return Files.writeString(tree.resolve(path), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static PatchText read(String patch) throws UnreadableException {
    return PatchReader.read("fix.patch", patch.getBytes(StandardCharsets.UTF_8));
  }

  static Patched apply(Path tree, String patch) throws UnreadableException {
    return Patched.of(Trees.directory(tree), read(patch));
  }

  static String after(Path tree, String patch, String path) throws UnreadableException {
    return apply(tree, patch).after().text(path).orElse("(nothing)");
  }

  static String trouble(Path tree, String patch) {
    return assertThrows(UnreadableException.class, () -> apply(tree, patch))
        .getMessage()
        .replace(tree.toString(), "TREE");
  }
}
