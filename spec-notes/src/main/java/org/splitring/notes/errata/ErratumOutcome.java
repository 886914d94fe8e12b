package org.splitring.notes.errata;

import java.util.SortedMap;

/** What became of an erratum in one version of the text. */
public sealed interface ErratumOutcome {

  Erratum erratum();

  /** {@code patched}, {@code already} or {@code not here}. */
  String word();

  /** What that means here, in words. */
  String reason();

  /**
   * It was patched, and the patched text was read again.
   *
   * @param changes the files that are changed, by path
   */
  record Patched(Erratum erratum, SortedMap<String, Change> changes, String reason)
      implements ErratumOutcome {
    @Override
    public String word() {
      return "patched";
    }
  }

  /** A file before and after. */
  record Change(String before, String after) {}

  /** There is nothing to patch. */
  record Already(Erratum erratum, String reason) implements ErratumOutcome {
    @Override
    public String word() {
      return "already";
    }
  }

  /** The text has not the words that are wrong, nor those that are right. */
  record NotHere(Erratum erratum, String reason) implements ErratumOutcome {
    @Override
    public String word() {
      return "not here";
    }
  }
}
