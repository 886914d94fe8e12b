package org.splitring.notes.errata.check;

import java.util.List;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/**
 * Whether the steps for sending a packet leave its framing to the driver, as they have to: a device
 * must not assume that a header and a packet are one descriptor.
 */
record PacketChain() implements TextCheck {

  static final String SUBJECT = "framing of a sent packet";

  private static final Pattern ONE =
      Pattern.compile(
          "packet\\s+are\\s+added\\s+as\\s+one\\s+output\\s+descriptor\\b(.{0,60})",
          Pattern.DOTALL);
  private static final Pattern CHAIN = Pattern.compile("^\\s+or\\s+a\\s+chain\\s+of\\s+them\\b");

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    List<String> behind =
        files.stream()
            .flatMap(file -> ONE.matcher(file.text()).results())
            .map(found -> found.group(1))
            .toList();
    if (behind.isEmpty()) {
      return "undecided";
    }
    return behind.stream().allMatch(each -> CHAIN.matcher(each).find()) ? "agrees" : "differs";
  }
}
