package org.splitring.notes.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Clause;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.EventField;
import org.splitring.alloy.ambiguity.Inference;
import org.splitring.alloy.ambiguity.Inference.Answer;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Reading;
import org.splitring.alloy.ambiguity.Ring;
import org.splitring.alloy.ambiguity.Topic;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Reads what {@link AmbiguityRecord} wrote. */
public final class AmbiguityReader {

  private static final String MEND = "record the analysis again";

  private AmbiguityReader() {}

  /**
   * What a file says that the text leaves open.
   *
   * @throws UnreadableException if it is not as it was written
   */
  public static Ambiguity read(String file, String text) throws UnreadableException {
    YamlMapping top =
        YamlMapping.of(file, text)
            .expect(List.of("differences", "inferences", "contradictions", "needs"), List.of());
    List<Inference> inferences = new ArrayList<>();
    for (String line : top.list("inferences")) {
      inferences.add(inference(top, line));
    }
    List<Set<Clause>> contradictions = new ArrayList<>();
    for (String line : top.list("contradictions")) {
      contradictions.add(clauses(top, "contradictions", List.of(line.split(" "))));
    }
    return new Ambiguity(
        pairs(top, "differences", Topic.class, Topic::id),
        inferences,
        contradictions,
        Optional.empty(),
        pairs(top, "needs", Erratum.class, Erratum::id));
  }

  private static <E extends Enum<E>> Map<E, Pair> pairs(
      YamlMapping top, String key, Class<E> type, Function<E, String> id)
      throws UnreadableException {
    Map<E, Pair> pairs = new EnumMap<>(type);
    YamlMapping section = top.section(key);
    for (String name : section.keys()) {
      E what = named(section, name, type, id, name);
      YamlMapping pair = section.section(name).expect(List.of("ring", "one", "other"), List.of());
      pairs.put(what, new Pair(ring(pair), reading(pair, "one"), reading(pair, "other")));
    }
    return pairs;
  }

  private static Inference inference(YamlMapping top, String line) throws UnreadableException {
    List<String> words = List.of(line.split(" "));
    String answer = words.size() > 1 ? words.get(1) : "";
    return new Inference(
        named(top, "inferences", EventField.class, EventField::name, words.get(0)),
        named(top, "inferences", Answer.class, Answer::name, answer),
        clauses(top, "inferences", words.subList(2, words.size())));
  }

  private static Set<Clause> clauses(YamlMapping top, String key, List<String> ids)
      throws UnreadableException {
    Set<Clause> clauses = EnumSet.noneOf(Clause.class);
    for (String id : ids) {
      clauses.add(named(top, key, Clause.class, Clause::id, id));
    }
    return clauses;
  }

  private static <E extends Enum<E>> E named(
      YamlMapping section, String key, Class<E> type, Function<E, String> id, String name)
      throws UnreadableException {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> id.apply(each).equals(name))
        .findFirst()
        .orElseThrow(() -> section.at(key).wrong("'" + name + "' is not known", MEND));
  }

  private static Ring ring(YamlMapping pair) throws UnreadableException {
    String[] words = words(pair, "ring", 4);
    return new Ring(
        new QueueSize((int) number(pair, "ring", words[0])),
        new QueueAlign(number(pair, "ring", words[1])),
        number(pair, "ring", words[2]),
        Boolean.parseBoolean(words[3]));
  }

  private static Reading reading(YamlMapping pair, String key) throws UnreadableException {
    String[] words = words(pair, key, 9);
    long[] numbers = new long[words.length];
    for (int i = 2; i < words.length; i++) {
      numbers[i] = number(pair, key, words[i]);
    }
    return new Reading(
        Boolean.parseBoolean(words[0]),
        Boolean.parseBoolean(words[1]),
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8]);
  }

  private static String[] words(YamlMapping pair, String key, int count)
      throws UnreadableException {
    String[] words = pair.text(key).split(" ");
    if (words.length != count) {
      throw pair.at(key).wrong(words.length + " words in place of " + count, MEND);
    }
    return words;
  }

  private static long number(YamlMapping pair, String key, String text) throws UnreadableException {
    if (!text.matches("[0-9]{1,18}")) {
      throw pair.at(key).wrong("'" + text + "' is no number", MEND);
    }
    return Long.parseLong(text);
  }
}
