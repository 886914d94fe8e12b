package org.splitring.model.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normative words of a LaTeX source, by the label of the block or section that they stand in.
 */
final class NormativeText {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?<by>driver|device)normative\\{[^}]*}\\{[^}]*}\\{(?<block>[^}]*)}"
              + "|\\\\label\\{(?<section>sec:[^}]*)}"
              + "|\\b(?<word>MUST NOT|MUST|SHOULD NOT|SHOULD|SHALL NOT|SHALL|MAY|REQUIRED|RECOMMENDED)\\b");

  private NormativeText() {}

  /** Every block that is marked as normative, and every section with a normative word. */
  static Map<String, List<String>> read(String latex) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    String label = "";
    Matcher token = TOKEN.matcher(latex.replaceAll("\\s+", " "));
    while (token.find()) {
      if (token.group("by") != null) {
        label = token.group("by") + "normative:" + token.group("block");
        words.put(label, new ArrayList<>());
      } else if (token.group("section") != null) {
        label = token.group("section");
      } else {
        words.computeIfAbsent(label, none -> new ArrayList<>()).add(token.group("word"));
      }
    }
    return words;
  }
}
