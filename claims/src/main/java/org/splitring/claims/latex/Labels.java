package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.model.text.Lines;

/** The labels of normative passages that no clause of the conformance chapter lists. */
final class Labels {

  private static final Pattern NORMATIVE =
      Pattern.compile("\\\\((?:driver|device)normative)\\s*(?=\\{)");
  private static final Pattern LISTED =
      Pattern.compile(
          "\\\\(?:name|auto|page)?ref\\s*\\{((?:driver|device)normative:[^}]{0,1000})\\}");
  private static final Pattern CLAUSE = Pattern.compile("\\\\conformance\\s*\\{");
  private static final int ARGUMENTS = 3;

  private Labels() {}

  /** In the order of the document; none if no chapter lists any. */
  static List<Label> unlisted(Document document) throws UnreadableException {
    Set<String> listed = new HashSet<>();
    for (TexFile file : document.files()) {
      String text = file.text();
      if (CLAUSE.matcher(text).find()) {
        Matcher reference = LISTED.matcher(text);
        while (reference.find()) {
          listed.add(spaced(reference.group(1)));
        }
      }
    }
    if (listed.isEmpty()) {
      return List.of();
    }
    List<Label> unlisted = new ArrayList<>();
    for (TexFile file : document.files()) {
      String text = file.text();
      Matcher normative = NORMATIVE.matcher(text);
      while (normative.find()) {
        Braces braces = Braces.of(text, normative.end(), ARGUMENTS);
        if (braces.arguments().size() == ARGUMENTS) {
          String label = spaced(normative.group(1) + ":" + braces.arguments().get(2));
          if (!listed.contains(label)) {
            int first = file.lineOf(normative.start());
            unlisted.add(new Label(label, new Lines(file.path(), first, first)));
          }
        }
      }
    }
    return unlisted;
  }

  /** To LaTeX the end of a line is a space, and many spaces are one. */
  private static String spaced(String label) {
    return label.replaceAll("\\s+", " ").strip();
  }
}
