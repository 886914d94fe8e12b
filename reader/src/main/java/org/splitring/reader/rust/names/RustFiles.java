package org.splitring.reader.rust.names;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;

/** The files that may be read. Nothing outside of them is. */
public interface RustFiles {

  /** The text at a path of the tree; empty if there is none, or it may not be read. */
  Optional<String> text(String path);

  /** The paths of all files of that last name, sorted. */
  List<String> named(String name);

  /**
   * The tree of the text at a path.
   *
   * @throws NoRustException if the text is too large, or this machine has no parser
   */
  Node parsed(String path, String text) throws NoRustException;

  /** The manifests of the tree. */
  Manifests manifests();
}
