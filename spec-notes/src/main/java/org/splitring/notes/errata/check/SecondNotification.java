package org.splitring.notes.errata.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.model.ring.Index16;

/**
 * After how many buffers a device notifies a second time while {@code used_event} stays 0, as the
 * example of the text counts them.
 *
 * <p>Law: it notifies when {@code idx} leaves 0. That is after the first buffer, and again once all
 * indexes of 16 bits were gone through.
 */
public record SecondNotification() implements TextCheck {

  static final String SUBJECT = "second notification";

  private static final Pattern SAID =
      Pattern.compile("\\(and\\s+again\\s+after\\s+the\\s+(\\d{1,9})th\\s+buffer\\b");
  private static final int NUMBERS = 1;

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    List<MatchResult> said =
        files.stream().flatMap(file -> SAID.matcher(file.text()).results()).toList();
    if (said.isEmpty()) {
      return "undecided";
    }
    String meant = Integer.toString(counted(2).orElseThrow());
    return said.stream().allMatch(each -> each.group(NUMBERS).equals(meant)) ? "agrees" : "differs";
  }

  /** After which buffer a device notifies for that time, when it uses them one by one. */
  public static OptionalInt counted(int time) {
    int notified = 0;
    for (int buffer = 1; buffer <= time * Index16.WRAP; buffer++) {
      int before = Index16.plus(0, buffer - 1);
      if (Index16.passed(0, before, Index16.plus(before, 1)) && ++notified == time) {
        return OptionalInt.of(buffer);
      }
    }
    return OptionalInt.empty();
  }
}
