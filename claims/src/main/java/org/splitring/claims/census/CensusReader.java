package org.splitring.claims.census;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.catalogue.SourceSection;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * Reads a census. What has an entry in the catalogue says only which, and if need be which of its
 * functions and quantities; everything else says itself how to be read and what was found.
 */
final class CensusReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final List<String> VERDICTS = List.of("agrees", "differs");
  private static final String ENTRY = "entry";
  private static final String FUNCTIONS = "functions";
  private static final String QUANTITIES = "quantities";
  private static final String INPUTS = "inputs";
  private static final String EXPECTED = "expected";
  private static final String NOTE = "note";

  private final Catalogue catalogue;

  CensusReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Census read(YamlMapping file) throws UnreadableException {
    List<Listed> all = new ArrayList<>();
    for (String id : file.keys()) {
      if (!ID.matcher(id).matches()) {
        throw file.at(id).wrong("'" + id + "' is no id", "write small letters, digits and '-'");
      }
      YamlMapping each = file.section(id);
      all.add(each.keys().contains(ENTRY) ? ofEntry(id, each) : ofItself(id, each));
    }
    return new Census(all);
  }

  private Listed ofEntry(String id, YamlMapping section) throws UnreadableException {
    section.expect(List.of(ENTRY), List.of(FUNCTIONS, QUANTITIES, NOTE));
    String named = section.text(ENTRY);
    Optional<Listed> found = catalogue.find(named).flatMap(Listed::of);
    if (found.isEmpty()) {
      throw section
          .at(ENTRY)
          .wrong("the catalogue has no entry '" + named + "' of source", "name one that it has");
    }
    Listed whole = found.get();
    Entry entry = whole.entry().orElseThrow();
    List<String> functions = section.list(FUNCTIONS);
    return new Listed(
        id,
        whole.name(),
        Optional.of(entry),
        functions.isEmpty() ? whole.source() : whole.source().only(functions),
        expected(section, whole.expected()),
        section.optional(NOTE));
  }

  private static Listed ofItself(String id, YamlMapping section) throws UnreadableException {
    section.expect(
        List.of("name", "path", FUNCTIONS),
        Stream.concat(
                SourceSection.KEYS.stream(),
                Stream.of("repository", "commit", INPUTS, EXPECTED, NOTE))
            .toList());
    SourceRequest source =
        SourceSection.request(
            section,
            Path.of(section.text("path")),
            section.list(FUNCTIONS),
            inputs(section),
            DataModel.LP64);
    return new Listed(
        id,
        section.text("name"),
        Optional.empty(),
        source,
        expected(section),
        section.optional(NOTE));
  }

  private static Map<Quantity, String> expected(YamlMapping section, Map<Quantity, String> all)
      throws UnreadableException {
    if (!section.keys().contains(QUANTITIES)) {
      return all;
    }
    Map<Quantity, String> some = new LinkedHashMap<>();
    for (String label : section.list(QUANTITIES)) {
      Quantity quantity = quantity(section, QUANTITIES, label);
      String word = all.get(quantity);
      if (word == null) {
        throw section.at(QUANTITIES).wrong("the entry says nothing of " + label, "leave it out");
      }
      some.put(quantity, word);
    }
    return some;
  }

  private static Map<Quantity, String> expected(YamlMapping section) throws UnreadableException {
    Map<Quantity, String> expected = new LinkedHashMap<>();
    if (section.keys().contains(EXPECTED)) {
      YamlMapping words = section.section(EXPECTED);
      for (String label : words.keys()) {
        String word = words.text(label);
        if (!VERDICTS.contains(word)) {
          throw words
              .at(label)
              .wrong("unknown verdict '" + word + "'", "write " + String.join(" or ", VERDICTS));
        }
        expected.put(quantity(words, label, label), word);
      }
    }
    return expected;
  }

  private static Quantity quantity(YamlMapping section, String key, String label)
      throws UnreadableException {
    return Quantity.labelled(label)
        .orElseThrow(
            () ->
                section
                    .at(key)
                    .wrong(
                        "unknown quantity '" + label + "'",
                        "write one of "
                            + String.join(
                                ", ", Stream.of(Quantity.values()).map(Quantity::label).toList())));
  }

  private static Map<String, Input> inputs(YamlMapping section) throws UnreadableException {
    Map<String, Input> inputs = new LinkedHashMap<>();
    if (section.keys().contains(INPUTS)) {
      YamlMapping given = section.section(INPUTS);
      for (String expression : given.keys()) {
        String name = given.text(expression);
        inputs.put(
            expression,
            Input.named(name)
                .orElseThrow(
                    () ->
                        given
                            .at(expression)
                            .wrong("unknown input '" + name + "'", "write n, a, base or evt")));
      }
    }
    return inputs;
  }
}
