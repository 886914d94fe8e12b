package org.splitring.claims.latex.tex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Lines;

/**
 * What stands between the beginning and the end of a listing.
 *
 * @param at its lines
 * @param lines their texts
 */
public record Listing(Lines at, List<String> lines) {

  public Listing {
    lines = List.copyOf(lines);
  }

  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Whether it defines a structure of that tag. */
  public boolean definesStruct(String tag) {
    return Pattern.compile("\\bstruct\\s+" + tag + "\\s*\\{").matcher(text()).find();
  }

  /** Whether it defines, rather than calls, a function of that name. */
  public boolean definesFunction(String name) {
    Matcher head = Pattern.compile("\\b" + name + "\\s*\\([^;{}()]*\\)\\s*\\{").matcher(text());
    return head.find();
  }
}
