package org.splitring.notes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the fragments of the documents: the folder to fill. */
public final class GenerateDocuments {

  private GenerateDocuments() {}

  public static void main(String[] arguments) throws IOException {
    write(Fragments.of(Material.standard()), Path.of(arguments[0]));
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
