package org.splitring.notes.errata;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.text.SpellingSuggestion;

/**
 * The errata that come with the program.
 *
 * @param errata in the order in which they are shown and patched
 * @param right what looks wrong and is right
 * @param issues those upstream that they have to do with
 */
public record Errata(List<Erratum> errata, List<RightAsItStands> right, List<Issue> issues) {

  private static final String INDEX = "index.yaml";
  private static final String ISSUES = "issues.yaml";
  private static final String ERRATUM = "/erratum.yaml";
  private static final String RIGHT = "looks-wrong-but-is-right/";

  public Errata {
    errata = List.copyOf(errata);
    right = List.copyOf(right);
    issues = List.copyOf(issues);
  }

  /**
   * Reads them.
   *
   * @throws UnreadableException if one of their files is not as it should be
   */
  public static Errata load() throws UnreadableException {
    YamlMapping index =
        YamlMapping.of(INDEX, text(INDEX)).expect(List.of("errata", "right"), List.of());
    List<Issue> issues = Issue.read(YamlMapping.of(ISSUES, text(ISSUES)));
    List<Erratum> errata = new ArrayList<>();
    for (String name : index.list("errata")) {
      String file = name + ERRATUM;
      errata.add(new ErratumReader(name, issues).read(YamlMapping.of(file, text(file))));
    }
    List<RightAsItStands> right = new ArrayList<>();
    for (String name : index.list("right")) {
      String file = RIGHT + name + ".yaml";
      YamlMapping section =
          YamlMapping.of(file, text(file)).expect(List.of("title", "looks", "right"), List.of());
      right.add(
          new RightAsItStands(
              name, section.text("title"), section.text("looks"), section.text("right")));
    }
    return new Errata(errata, right, issues);
  }

  /**
   * Those of some names, in their order here; all, if there are no names.
   *
   * @throws UnreadableException if there is none of a name
   */
  public List<Erratum> named(List<String> names) throws UnreadableException {
    List<String> known = errata.stream().map(Erratum::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        Optional<String> near = SpellingSuggestion.to(name, known);
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "there is no erratum '%s'%s The errata are %s",
                name,
                near.map(each -> "; did you mean '" + each + "'?").orElse("."),
                known.stream().collect(Collectors.joining(", "))));
      }
    }
    return errata.stream().filter(each -> names.isEmpty() || names.contains(each.name())).toList();
  }

  private static String text(String file) throws UnreadableException {
    try (InputStream stream = Errata.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new UnreadableException(file + " is not there; add it, or take it out of " + INDEX);
      }
      return YamlFile.text(file, stream);
    } catch (IOException e) {
      throw new UnreadableException(file + " cannot be read: " + e.getMessage());
    }
  }
}
