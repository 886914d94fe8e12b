package org.splitring.notes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the fragments of the documents, and the pages that are made of nothing else: a folder for
 * each, and the program's version.
 */
public final class GenerateDocuments {

  private GenerateDocuments() {}

  public static void main(String[] arguments) throws IOException {
    Material material = Material.standard();
    write(Fragments.of(material), Path.of(arguments[0]));
    write(ClaimPages.of(material, arguments[2]), Path.of(arguments[1]));
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
