package org.splitring.cli.notice;

import java.util.Locale;

/** How much a notice matters. */
public enum Level {
  /** Somebody has to act: the exit status is 1. */
  ERROR,
  /** It is not known whether somebody has to act: the exit status is 3. */
  WARNING,
  /** Worth knowing: the exit status is not changed by it. */
  NOTE;

  /** The name that SARIF has for it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
