package org.splitring.notes.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.splitring.notes.words.Fact;

/**
 * What stands at the top of a page: of what it is, who made it and when.
 *
 * @param title the heading
 * @param version of the program
 * @param date the day on which it was made; empty where a page has to be the same on any day
 * @param about further lines, such as the commit that was read
 */
public record PageHead(String title, String version, Optional<LocalDate> date, List<Fact> about) {

  /** The title of a page about layouts and nothing else. */
  public static final String LAYOUTS = "Split ring layouts against the standard";

  public PageHead {
    about = List.copyOf(about);
  }
}
