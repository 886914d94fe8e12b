package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/** A bounded place in the text, found by its label or name and never by a number. */
public sealed interface Place {

  /** What stands there: none, if a file has no such place. */
  List<Region> in(SpecFile file);

  /** The place in words. */
  String label();

  /**
   * Some text of a file.
   *
   * @param start where in the file it starts
   */
  record Region(int start, String text) {}

  /**
   * What stands below a heading, up to the next heading.
   *
   * @param labels those that the heading has had, the newest first
   */
  record Section(List<String> labels) implements Place {

    private static final Pattern LABEL = Pattern.compile("\\\\label\\s*\\{([^{}]*)\\}");
    private static final Pattern HEADING =
        Pattern.compile(
            "\\\\(?:chapter|(?:sub)*section|(?:sub)?paragraph|(?:driver|device)normative)\\*?\\s*\\{");

    public Section {
      labels = List.copyOf(labels);
    }

    @Override
    public List<Region> in(SpecFile file) {
      List<Region> regions = new ArrayList<>();
      Matcher label = LABEL.matcher(file.text());
      while (!file.header() && label.find()) {
        if (labels.contains(label.group(1).replaceAll("\\s+", " ").strip())) {
          Matcher next = HEADING.matcher(file.text());
          int end = next.find(label.end()) ? next.start() : file.text().length();
          regions.add(new Region(label.end(), file.text().substring(label.end(), end)));
        }
      }
      return regions;
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
  record Structure(String tag) implements Place {
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
