package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;

/**
 * What transports without a register of that name say of Queue Align: legacy PCI has one number for
 * it, and channel I/O a field of the block that describes a queue. They refer to the section on the
 * layout; the oldest text of channel I/O goes on with one of its own.
 */
final class Transport {

  private static final String LAYOUT =
      "\\\\(?:name)?ref\\s*\\{sec:[^}]*Note on Virtqueue Layout\\}";
  private static final Pattern FIXED =
      Pattern.compile(
          "queue\\s+layout\\s+follows\\s+(?:"
              + LAYOUT
              + "~?\\s*)+with\\s+an\\s+alignment\\s+of\\s+(\\d{1,10})\\b");
  private static final String OWN_SECTION = "\\\\(?:sub)*section\\s*\\{Virtqueue Layout\\}";
  private static final Pattern FIELD =
      Pattern.compile(
          "\\\\field\\{align\\}\\s+the\\s+alignment\\b([^\\\\]{0,80}(?:"
              + LAYOUT
              + "|"
              + OWN_SECTION
              + "))?");

  private Transport() {}

  static List<Passage> in(TexFile file) {
    List<Passage> passages = new ArrayList<>();
    Matcher fixed = FIXED.matcher(file.text());
    while (fixed.find()) {
      Optional<Long> bytes = Optional.of(Long.valueOf(fixed.group(1)));
      passages.add(new Passage.Alignment("the fixed alignment", at(file, fixed), true, bytes));
    }
    Matcher field = FIELD.matcher(file.text());
    while (field.find()) {
      boolean laidOut = field.group(1) != null;
      passages.add(
          new Passage.Alignment("field align", at(file, field), laidOut, Optional.empty()));
    }
    return passages;
  }

  private static Lines at(TexFile file, Matcher found) {
    return new Lines(file.path(), file.lineOf(found.start()), file.lineOf(found.end() - 1));
  }
}
