package org.splitring.reader.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.rust.cfg.Configuration;
import org.splitring.reader.rust.cfg.ConfiguredText;
import org.splitring.reader.rust.names.Manifests;
import org.splitring.reader.rust.names.RustFiles;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.ParsedFiles;

/** The files of a tree as they are in a build, as the front end of Rust asks for them. */
public final class RustSources implements RustFiles {

  private final SourceTree tree;
  private final SourceTree.Kept kept;
  private final Configuration configuration;
  private final Map<String, Optional<String>> texts = new HashMap<>();

  public RustSources(SourceTree tree, Configuration configuration) {
    this.tree = tree;
    this.kept = tree.kept();
    this.configuration = configuration;
  }

  @Override
  public Optional<String> text(String path) {
    Optional<String> known = texts.get(path);
    if (known == null) {
      known = whole(path).flatMap(text -> built(path, text));
      texts.put(path, known);
    }
    return known;
  }

  private Optional<String> whole(String path) {
    try {
      Optional<String> found = tree.find(path);
      return found.isPresent() ? tree.text(found.get()) : Optional.empty();
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  /** What of a text is built; a text that is not parsed is left as it is. */
  private Optional<String> built(String path, String text) {
    if (!SourceLanguage.isRust(path) || !text.contains("cfg")) {
      return Optional.of(text);
    }
    try {
      return Optional.of(ConfiguredText.of(parsed(path, text), text, configuration));
    } catch (NoRustException e) {
      return Optional.of(text);
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
