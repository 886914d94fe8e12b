package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.names.RustFiles;

/** The files of a tree, as the front end of Rust asks for them. */
record RustSources(SourceTree tree) implements RustFiles {

  @Override
  public Optional<String> text(String path) {
    try {
      Optional<String> found = tree.find(path);
      return found.isPresent() ? tree.text(found.get()) : Optional.empty();
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> named(String name) {
    return tree.named(name);
  }
}
