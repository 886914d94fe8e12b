package org.splitring.claims.index;

import java.util.Optional;

/** The names, numbers and signs of a text, one after the other. */
interface TokenSource {

  /** The next one, if there is another. */
  Optional<IndexToken> next();
}
