package org.splitring.cli.manual;

import java.util.List;

/** A part of a help text, as people read it: what stands between two empty lines. */
sealed interface HelpPart {

  /** Words about the command. */
  record Paragraph(String text) implements HelpPart {}

  /** Lines that stay as they are. */
  record Literal(List<String> lines) implements HelpPart {}

  /**
   * Options, or other words with what they mean.
   *
   * @param title what stands above them; empty if nothing does
   */
  record Entries(String title, List<Entry> entries) implements HelpPart {

    /** Whether these are options. */
    boolean areOptions() {
      return entries.get(0).term().startsWith("-");
    }
  }

  /** A word and what it means, such as {@code --align A}. */
  record Entry(String term, String text) {}

  /** Commands with what they are for. */
  record Examples(List<Example> examples) implements HelpPart {}

  /** A command as it is typed, and what it is for. */
  record Example(String command, String text) {}

  /** Which exit status says what. */
  record Status(String text) implements HelpPart {}
}
