package org.splitring.notes.errata.check;

import java.util.List;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/**
 * Whether the text lets the driver write what it has to write: a clause has it initialise the flags
 * of the used ring, which "only the device writes" would forbid.
 */
record UsedRingWriter() implements TextCheck {

  static final String SUBJECT = "writer of the used ring";

  private static final Pattern ONLY_DEVICE =
      Pattern.compile("it\\s+is\\s+only\\s+written\\s+to\\s+by\\s+the\\s+device\\b");
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?:Apart\\s+from|Except\\s+for)\\s+\\\\field\\{flags\\},\\s+which\\s+the\\s+driver\\s+initializes");
  private static final Pattern DRIVER_WRITES =
      Pattern.compile(
          "driver\\s+MUST\\s+initialize\\s+\\\\field\\{flags\\}\\s+in\\s+the\\s+used\\s+ring");

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    boolean only = has(ONLY_DEVICE, files);
    boolean writes = has(DRIVER_WRITES, files);
    if (!only || !writes) {
      return "undecided";
    }
    return has(EXCEPTION, files) ? "agrees" : "differs";
  }

  private static boolean has(Pattern words, List<SpecFile> files) {
    return files.stream().anyMatch(file -> words.matcher(file.text()).find());
  }
}
