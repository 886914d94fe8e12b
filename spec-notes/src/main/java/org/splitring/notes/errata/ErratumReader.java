package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.layout.Quantity;
import org.splitring.notes.errata.text.Edit;
import org.splitring.notes.errata.text.TextPlace;

/**
 * Reads the file of one erratum.
 *
 * @param name of its folder
 * @param issues those that it may refer to
 */
record ErratumReader(String name, List<Issue> issues) {

  private static final List<String> NEEDED =
      List.of(
          "title",
          "type",
          "status",
          "location",
          "affected",
          "print",
          "problem",
          "proposed",
          "effect",
          "message",
          "subject",
          "settled");

  Erratum read(YamlMapping top) throws UnreadableException {
    top.expect(NEEDED, List.of("issue", "passages", "quantities", "edits", "items"));
    String type = oneOf(top, "type", List.of("technical", "editorial"));
    String settled = oneOf(top, "settled", List.of("meaning", "words"));
    return new Erratum(
        name,
        top.text("title"),
        type,
        oneOf(top, "status", List.of("proposed", "sent", "accepted", "published")),
        issue(top),
        top.text("location"),
        top.text("affected"),
        top.text("print"),
        top.text("problem"),
        top.text("proposed"),
        top.text("effect"),
        top.list("message"),
        subject(top),
        settled.equals("meaning") ? Erratum.Settled.MEANING : Erratum.Settled.WORDS,
        top.list("passages"),
        quantities(top),
        changes(top));
  }

  private Optional<Issue> issue(YamlMapping top) throws UnreadableException {
    Optional<String> number = top.optional("issue");
    Optional<Issue> issue =
        number.flatMap(
            each -> issues.stream().filter(one -> one.number().equals(each)).findFirst());
    if (number.isPresent() && issue.isEmpty()) {
      throw top.at("issue").wrong("nothing is known of this issue", "add it to issues.yaml");
    }
    return issue;
  }

  private static String oneOf(YamlMapping section, String key, List<String> words)
      throws UnreadableException {
    String word = section.text(key);
    if (!words.contains(word)) {
      throw section
          .at(key)
          .wrong("'" + word + "' is no " + key, "write one of " + String.join(", ", words));
    }
    return word;
  }

  private static String subject(YamlMapping top) throws UnreadableException {
    String subject = top.text("subject");
    if (subject.length() > Erratum.LONGEST_SUBJECT || !subject.matches("[a-z-]+: .*[^.]")) {
      throw top.at("subject")
          .wrong(
              "this is no subject of a patch",
              "write 'area: what it does', at most " + Erratum.LONGEST_SUBJECT + " characters");
    }
    return subject;
  }

  private static List<Quantity> quantities(YamlMapping top) throws UnreadableException {
    List<Quantity> quantities = new ArrayList<>();
    for (String label : top.list("quantities")) {
      quantities.add(
          Quantity.labelled(label)
              .orElseThrow(
                  () ->
                      top.at("quantities")
                          .wrong("'" + label + "' is no quantity", "write used or total")));
    }
    return quantities;
  }

  /** Words, or else the items that the text itself tells that it lacks. */
  private static List<Edit> changes(YamlMapping top) throws UnreadableException {
    if (top.keys().contains("edits") == top.keys().contains("items")) {
      throw top.at("edits").wrong("the change is not said, or twice", "give edits, or else items");
    }
    if (top.keys().contains("edits")) {
      return edits(top.section("edits"));
    }
    oneOf(top, "items", List.of("unlisted"));
    return List.of();
  }

  private static List<Edit> edits(YamlMapping edits) throws UnreadableException {
    List<Edit> read = new ArrayList<>();
    for (String name : edits.keys()) {
      YamlMapping edit =
          edits
              .section(name)
              .expect(List.of("old", "new"), List.of("section", "header", "optional"));
      List<String> labels = edit.list("section");
      if (labels.isEmpty() == edit.optional("header").isEmpty()) {
        throw edits.at(name).wrong("'" + name + "' has no one place", "give a section or a header");
      }
      TextPlace place =
          labels.isEmpty()
              ? new TextPlace.Structure(edit.text("header"))
              : new TextPlace.Section(labels);
      boolean optional = edit.optional("optional").isPresent();
      read.add(new Edit(name, place, optional, edit.text("old"), edit.text("new")));
    }
    return read;
  }
}
