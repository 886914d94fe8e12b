package org.splitring.notes.errata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.notes.errata.text.TextPlace;

/**
 * Whether every flag that a clause names is one that a listing or the header defines.
 *
 * <p>Clauses are what stands below {@code \drivernormative} and {@code \devicenormative}. Other
 * text may tell of names that older documents had.
 */
record ConstantCheck() implements TextCheck {

  static final String SUBJECT = "flags of the clauses";

  private static final Pattern FLAG = Pattern.compile("\\bV(?:RING|IRTQ)_[A-Z]+_F_[A-Z_]+\\b");
  private static final Pattern DEFINED =
      Pattern.compile("#\\s*define\\s+(V(?:RING|IRTQ)_[A-Z]+_F_[A-Z_]+)\\b");

  /** A flag that a clause names, and where. */
  record Use(String flag, String file, int line) {}

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    return undefined(files).isEmpty() ? "agrees" : "differs";
  }

  /** Those that nothing defines. */
  static List<Use> undefined(List<SpecFile> files) {
    Set<String> defined = new TreeSet<>();
    for (SpecFile file : files) {
      DEFINED.matcher(file.text()).results().forEach(each -> defined.add(each.group(1)));
    }
    List<Use> undefined = new ArrayList<>();
    for (SpecFile file : files) {
      for (TextPlace.Region clause : TextPlace.Section.clauses(file)) {
        Matcher flag = FLAG.matcher(clause.text());
        while (flag.find()) {
          if (!defined.contains(flag.group())) {
            String before = file.text().substring(0, clause.start() + flag.start());
            undefined.add(new Use(flag.group(), file.path(), (int) before.lines().count()));
          }
        }
      }
    }
    return undefined;
  }
}
