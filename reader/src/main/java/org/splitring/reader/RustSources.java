package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.names.Manifests;
import org.splitring.reader.rust.names.RustFiles;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.ParsedFiles;

/** The files of a tree, as the front end of Rust asks for them. */
record RustSources(SourceTree tree, Kept kept) implements RustFiles {

  RustSources(SourceTree tree) {
    this(tree, tree.kept());
  }

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

  @Override
  public Node parsed(String path, String text) throws NoRustException {
    return kept.of(ParsedFiles.class, ParsedFiles::new).tree(path, text);
  }

  @Override
  public Manifests manifests() {
    return kept.of(Manifests.class, () -> Manifests.of(this));
  }
}
