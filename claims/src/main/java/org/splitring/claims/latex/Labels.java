package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.claims.latex.sentence.KnownLabels;
import org.splitring.claims.latex.tex.BracedArguments;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** The labels of normative passages that no clause of the conformance chapter lists. */
final class Labels {

  private static final Pattern NORMATIVE =
      Pattern.compile("\\\\((?:driver|device)normative)\\s*(?=\\{)");
  private static final Pattern LISTED =
      Pattern.compile(
          "\\\\(?:name|auto|page)?ref\\s*\\{((?:driver|device)normative:[^}]{0,1000})\\}");
  private static final Pattern CLAUSE = Pattern.compile("\\\\conformance\\s*\\{");
  private static final int ARGUMENTS = 3;

  /** The labels that a file's clauses list, if it has clauses. */
  private final PerFile<Set<String>> listed = new PerFile<>(Labels::listed);

  private final PerFile<List<Label>> given = new PerFile<>(Labels::given);

  /** In the order of the document; none if no chapter lists any. */
  List<Label> unlisted(Document document) {
    Set<String> all = listed(document);
    return given(document, all).filter(label -> !all.contains(label.label())).toList();
  }

  /**
   * A row for each normative passage on the split ring, whether a conformance clause lists it; none
   * if no chapter lists any.
   */
  List<Passage> rows(Document document) {
    Set<String> all = listed(document);
    return given(document, all)
        .filter(label -> KnownLabels.normative().contains(label.label()))
        .map(label -> row(label, all.contains(label.label())))
        .toList();
  }

  private Set<String> listed(Document document) {
    Set<String> all = new HashSet<>();
    document.files().forEach(file -> all.addAll(listed.of(file)));
    return all;
  }

  /** The labels in the order of the document; none if no clause lists any. */
  private Stream<Label> given(Document document, Set<String> all) {
    return all.isEmpty()
        ? Stream.empty()
        : document.files().stream().flatMap(file -> given.of(file).stream());
  }

  private static Passage row(Label label, boolean isListed) {
    String subject = "conformance: " + label.label().replace("normative:", ", ");
    String where = "in a conformance clause";
    return isListed
        ? new Passage.Value(Topic.CLAUSES, subject, label.at(), where, where)
        : new Passage.Missing(
            Topic.CLAUSES, subject, label.at(), "no clause of the conformance chapter lists it");
  }

  private static Set<String> listed(TexFile file) {
    Set<String> listed = new HashSet<>();
    String text = file.text();
    if (CLAUSE.matcher(text).find()) {
      Matcher reference = LISTED.matcher(text);
      while (reference.find()) {
        listed.add(spaced(reference.group(1)));
      }
    }
    return listed;
  }

  private static List<Label> given(TexFile file) {
    List<Label> given = new ArrayList<>();
    Matcher normative = NORMATIVE.matcher(file.text());
    while (normative.find()) {
      BracedArguments braces = BracedArguments.of(file.text(), normative.end(), ARGUMENTS);
      if (braces.arguments().size() == ARGUMENTS) {
        int first = file.lineOf(normative.start());
        given.add(
            new Label(
                spaced(normative.group(1) + ":" + braces.arguments().get(2)),
                new Lines(file.path(), first, first)));
      }
    }
    return given;
  }

  /** To LaTeX the end of a line is a space, and many spaces are one. */
  private static String spaced(String label) {
    return label.replaceAll("\\s+", " ").strip();
  }
}
