package org.splitring.notes.errata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.tex.Register;

/**
 * Whether what is said of the values of a register binds: in small letters "should" and "must" are
 * words like others, and no requirement.
 */
record RegisterLevel() implements TextCheck {

  static final String SUBJECT = "values of registers";

  private static final Pattern SAID =
      Pattern.compile(
          "\\bvalue\\s+(should|must|shall|SHOULD|MUST|SHALL)\\s+be\\s+a\\s+power\\s+of\\s+2\\b");

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    List<String> said = new ArrayList<>();
    for (SpecFile file : files) {
      for (Register.Row row : Register.rows(file.text(), 0, file.text().length())) {
        SAID.matcher(row.description()).results().forEach(it -> said.add(it.group(1)));
      }
    }
    if (said.isEmpty()) {
      return "undecided";
    }
    return said.stream().allMatch("MUST"::equals) ? "agrees" : "differs";
  }
}
