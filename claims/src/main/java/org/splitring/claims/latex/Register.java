package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.AlignProperty;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;

/**
 * The register by which a driver of the legacy MMIO transport says Queue Align: it decides whether
 * that is a power of two, as here, or a mask.
 */
final class Register {

  private static final String NAME = "QueueAlign";
  private static final Pattern BEGIN = Pattern.compile("\\\\mmioreg\\s*(?=\\{" + NAME + "\\})");
  private static final int ARGUMENTS = 5;

  private Register() {}

  static List<Passage> in(TexFile file) {
    List<Passage> passages = new ArrayList<>();
    Matcher begin = BEGIN.matcher(file.text());
    while (begin.find()) {
      Braces braces = Braces.of(file.text(), begin.end(), ARGUMENTS);
      if (braces.arguments().size() == ARGUMENTS) {
        Lines at = new Lines(file.path(), file.lineOf(begin.start()), file.lineOf(braces.end()));
        String words = braces.arguments().get(1) + " " + braces.arguments().get(ARGUMENTS - 1);
        passages.add(new Passage.Register(NAME, at, said(words)));
      }
    }
    return passages;
  }

  private static Set<AlignProperty> said(String text) {
    String words = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Set<AlignProperty> said = EnumSet.noneOf(AlignProperty.class);
    if (words.contains("used ring") && words.contains("align")) {
      said.add(AlignProperty.OF_THE_USED_RING);
    }
    if (words.matches(".*\\bin bytes\\b.*")) {
      said.add(AlignProperty.IN_BYTES);
    }
    if (words.matches(".*\\b(?<!not (be )?a )power of (2|two)\\b.*")) {
      said.add(AlignProperty.POWER_OF_TWO);
    }
    return said;
  }
}
