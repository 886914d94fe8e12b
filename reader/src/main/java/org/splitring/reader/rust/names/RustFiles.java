package org.splitring.reader.rust.names;

import java.util.List;
import java.util.Optional;

/** The files that may be read. Nothing outside of them is. */
public interface RustFiles {

  /** The text at a path of the tree; empty if there is none, or it may not be read. */
  Optional<String> text(String path);

  /** The paths of all files of that last name, sorted. */
  List<String> named(String name);
}
