package org.splitring.notes.errata.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.SpecText.Label;

/**
 * The items that the conformance clauses lack, each put behind the last one that is listed and
 * whose label begins with the most of its own.
 *
 * <p>A label is a path: of who is bound, then of chapters and sections. What neither concerns one
 * type of device nor one transport belongs to the clause of all.
 */
public final class ClauseItems {

  public static final String SUBJECT = "conformance clauses";

  private static final Pattern ITEM =
      Pattern.compile("\\\\item\\s+\\\\ref\\s*\\{((?:driver|device)normative:[^{}]{1,1000})\\}");
  private static final String STEP = " / ";
  private static final String OF_ALL = "Basic Facilities of a Virtio Device";
  private static final List<String> OF_SOME = List.of("Device Types", "Virtio Transport Options");

  private ClauseItems() {}

  /** A change for each item that is put behind another one; labels without a place have none. */
  public static List<Edit> edits(List<SpecFile> files, List<Label> unlisted) {
    List<String> listed = new ArrayList<>();
    for (SpecFile file : files) {
      if (!TextPlace.CLAUSES.in(file).isEmpty()) {
        Matcher item = ITEM.matcher(file.text());
        while (item.find()) {
          listed.add(item.group(1).replaceAll("\\s+", " ").strip());
        }
      }
    }
    Map<String, List<String>> behind = new LinkedHashMap<>();
    for (Label each : unlisted) {
      anchor(each.label(), listed)
          .ifPresent(
              anchor -> behind.computeIfAbsent(anchor, any -> new ArrayList<>()).add(each.label()));
    }
    List<Edit> edits = new ArrayList<>();
    behind.forEach((anchor, labels) -> edits.add(edit(anchor, labels)));
    return edits;
  }

  private static Edit edit(String anchor, List<String> labels) {
    StringBuilder after = new StringBuilder(item(anchor));
    labels.forEach(label -> after.append('\n').append(item(label)));
    return new Edit(labels.get(0), TextPlace.CLAUSES, false, item(anchor), after.toString());
  }

  private static String item(String label) {
    return "\\item \\ref{" + label + "}";
  }

  private static Optional<String> anchor(String label, List<String> listed) {
    Optional<String> anchor = Optional.empty();
    int most = 0;
    for (String each : listed) {
      int common = common(label, each);
      if (common > 0 && common >= most) {
        anchor = Optional.of(each);
        most = common;
      }
    }
    String actor = label.substring(0, label.indexOf(':') + 1);
    boolean ofAll = OF_SOME.stream().noneMatch(each -> label.startsWith(actor + each));
    return anchor.isPresent() || !ofAll
        ? anchor
        : listed.stream()
            .filter(each -> each.startsWith(actor + OF_ALL))
            .reduce((first, second) -> second);
  }

  /** How many steps from the beginning on are the same. */
  private static int common(String label, String other) {
    String[] one = label.split(STEP, -1);
    String[] two = other.split(STEP, -1);
    int common = 0;
    while (common < Math.min(one.length, two.length) && one[common].equals(two[common])) {
      common++;
    }
    return common;
  }
}
