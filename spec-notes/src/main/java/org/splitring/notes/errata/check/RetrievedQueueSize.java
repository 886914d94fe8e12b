package org.splitring.notes.errata.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
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
    return Register.rows(file.text(), 0, file.text().length()).stream()
        .anyMatch(row -> NAMES.contains(row.names().get(0)) && row.direction().equals(WRITE_ONLY));
  }
}
