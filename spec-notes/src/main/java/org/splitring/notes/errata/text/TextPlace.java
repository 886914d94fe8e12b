package org.splitring.notes.errata.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.tex.BracedArguments;

/** A bounded place in the text, found by its label or name and never by a number. */
public sealed interface TextPlace {

  /** What stands there: none, if a file has no such place. */
  List<Region> in(SpecFile file);

  /** The place in words. */
  String label();

  /** The files that list what implementations have to conform to. */
  TextPlace CLAUSES = new Clauses();

  /** All of a file that has conformance clauses. */
  record Clauses() implements TextPlace {

    private static final Pattern CLAUSE = Pattern.compile("\\\\conformance\\s*\\{");

    @Override
    public List<Region> in(SpecFile file) {
      return !file.header() && CLAUSE.matcher(file.text()).find()
          ? List.of(new Region(0, file.text()))
          : List.of();
    }

    @Override
    public String label() {
      return "the conformance clauses";
    }
  }

  /**
   * Some text of a file.
   *
   * @param start where in the file it starts
   */
  record Region(int start, String text) {}

  /**
   * What stands below a heading, up to the next heading.
   *
   * @param labels those that the heading has had, the newest first; those of clauses with {@code
   *     drivernormative:} or {@code devicenormative:} before them
   */
  record Section(List<String> labels) implements TextPlace {

    private static final Pattern LABEL = Pattern.compile("\\\\label\\s*\\{([^{}]*)\\}");
    private static final Pattern CLAUSES =
        Pattern.compile("\\\\((?:driver|device)normative)\\s*(?=\\{)");

    private static final int ARGUMENTS = 3;
    private static final Pattern HEADING =
        Pattern.compile(
            "\\\\(?:chapter|(?:sub)*section|(?:sub)?paragraph|(?:driver|device)normative)\\*?\\s*\\{");

    public Section {
      labels = List.copyOf(labels);
    }

    @Override
    public List<Region> in(SpecFile file) {
      List<Region> regions = new ArrayList<>();
      if (file.header() || labels.stream().noneMatch(each -> mayHave(file, each))) {
        return regions;
      }
      Matcher label = LABEL.matcher(file.text());
      while (label.find()) {
        if (labels.contains(spaced(label.group(1)))) {
          regions.add(upToHeading(file, label.end()));
        }
      }
      clauses(file, labels::contains).forEach(regions::add);
      return regions;
    }

    /** A label may be broken into lines, but no word of it is: most files lack one. */
    private static boolean mayHave(SpecFile file, String label) {
      return Arrays.stream(label.substring(label.indexOf(':') + 1).split(" "))
          .allMatch(file.text()::contains);
    }

    /** What stands below the headings of clauses. */
    public static List<Region> clauses(SpecFile file) {
      return clauses(file, label -> true);
    }

    private static List<Region> clauses(SpecFile file, Predicate<String> wanted) {
      List<Region> regions = new ArrayList<>();
      Matcher clauses = CLAUSES.matcher(file.text());
      while (!file.header() && clauses.find()) {
        BracedArguments braces = BracedArguments.of(file.text(), clauses.end(), ARGUMENTS);
        if (braces.arguments().size() == ARGUMENTS
            && wanted.test(
                clauses.group(1) + ":" + spaced(braces.arguments().get(ARGUMENTS - 1)))) {
          regions.add(upToHeading(file, braces.end() + 1));
        }
      }
      return regions;
    }

    private static Region upToHeading(SpecFile file, int start) {
      Matcher next = HEADING.matcher(file.text());
      int end = next.find(start) ? next.start() : file.text().length();
      return new Region(start, file.text().substring(start, end));
    }

    private static String spaced(String label) {
      return label.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String label() {
      return "the section '" + labels.get(0).replaceFirst(".* / ", "") + "'";
    }
  }

  /**
   * A structure of the header.
   *
   * @param tag its name
   */
  record Structure(String tag) implements TextPlace {
    @Override
    public List<Region> in(SpecFile file) {
      Matcher struct =
          Pattern.compile("\\bstruct\\s+" + tag + "\\s*\\{[^{}]*\\}").matcher(file.text());
      return file.header() && struct.find()
          ? List.of(new Region(struct.start(), struct.group()))
          : List.of();
    }

    @Override
    public String label() {
      return "struct " + tag + " of the header";
    }
  }
}
