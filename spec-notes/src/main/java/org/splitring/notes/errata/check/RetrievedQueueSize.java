package org.splitring.notes.errata.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.tex.Braces;
import org.splitring.claims.latex.tex.Register;

/**
 * Whether a transitional driver that must retrieve Queue Size from the device can do so: on a
 * transport whose register for it can only be written the driver chooses it.
 */
record RetrievedQueueSize() implements TextCheck {

  static final String SUBJECT = "retrieved Queue Size";

  private static final Pattern MUST =
      Pattern.compile(
          "driver\\s+MUST\\s+retrieve\\s+the\\s+Queue\\s+Size\\s+field\\s+from\\s+the\\s+device");
  private static final Pattern UNLESS =
      Pattern.compile("unless\\s+the\\s+transport\\s+has\\s+the\\s+driver\\s+choose\\s+it");
  private static final Set<String> NAMES = Set.of("QueueSize", "QueueNum");
  private static final String WRITE_ONLY = "W";
  private static final int DIRECTION = 3;

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    if (files.stream().noneMatch(file -> MUST.matcher(file.text()).find())
        || files.stream().noneMatch(RetrievedQueueSize::hasDriverChoose)) {
      return "undecided";
    }
    return files.stream().anyMatch(file -> UNLESS.matcher(file.text()).find())
        ? "agrees"
        : "differs";
  }

  private static boolean hasDriverChoose(SpecFile file) {
    Matcher register = Register.BEGIN.matcher(file.text());
    while (register.find()) {
      List<String> words = Braces.of(file.text(), register.end(), Register.ARGUMENTS).arguments();
      if (words.size() > DIRECTION
          && NAMES.contains(words.get(0).strip())
          && words.get(DIRECTION).strip().equals(WRITE_ONLY)) {
        return true;
      }
    }
    return false;
  }
}
