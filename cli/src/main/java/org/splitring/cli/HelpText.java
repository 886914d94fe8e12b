package org.splitring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The help texts, of which manual pages and completions are made too; are files, so that they are
 * read and reviewed as texts.
 */
public final class HelpText {

  private HelpText() {}

  /** The program's version. */
  public static String version() {
    return of("version").strip();
  }

  /** The text of that name: a command's help, or the version. */
  public static String of(String name) {
    try (InputStream text = HelpText.class.getResourceAsStream(name + ".txt")) {
      if (text == null) {
        throw new IllegalStateException("the text " + name + " is not in this build");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
