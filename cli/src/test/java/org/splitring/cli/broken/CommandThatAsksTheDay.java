package org.splitring.cli.broken;

import java.time.LocalDate;

/** Depends on its surroundings on purpose. */
public class CommandThatAsksTheDay {
  LocalDate day = LocalDate.now();
}
