package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.latex.sentence.Naming;
import org.splitring.model.formula.Input;

/**
 * The names under which a formula is given Queue Align and Queue Size, as the text has them.
 *
 * <p>For the reader of C a name becomes what it stands for: {@code (Queue_Align + (-1))} for "Queue
 * Align minus one given in" it.
 *
 * @param meanings what each name stands for, in C
 * @param parameters the parameters of the function, by their names in the text
 * @param meaning the same in words, for people
 * @param trouble why the names could not be followed, if they could not
 */
record GivenNames(
    Map<String, String> meanings,
    List<String> parameters,
    String meaning,
    Optional<String> trouble) {

  private static final String ALIGN = "Queue_Align";
  static final String SIZE = "Queue_Size";

  /** How the first editions, which do not say so, call Queue Align where they compute. */
  private static final List<String> OLD_NAMES = List.of("align", "PAGE_SIZE");

  private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*$");

  GivenNames {
    meanings = Map.copyOf(meanings);
    parameters = List.copyOf(parameters);
  }

  static GivenNames of(List<Naming> namings, LiveCode code, LiveCode.Function function) {
    List<String> parameters = parameters(function.parameters());
    Map<String, String> meanings = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    Optional<String> trouble = Optional.empty();
    for (Naming naming : namings) {
      String input = naming.what() == Input.A ? ALIGN : SIZE;
      int added = naming.added().orElse(0);
      String meaning = added == 0 ? input : "(" + input + " + (" + added + "))";
      String other = meanings.putIfAbsent(naming.name(), meaning);
      if (naming.added().isEmpty()) {
        trouble = Optional.of("it is not understood what '" + naming.words() + "' means");
      } else if (other != null && !other.equals(meaning)) {
        trouble = Optional.of("'" + naming.name() + "' is given two meanings");
      }
      words.add("'" + naming.words() + "' at " + naming.at().at());
    }
    if (namings.isEmpty()) {
      if (parameters.size() == 1) {
        meanings.put(parameters.get(0), SIZE);
      }
      OLD_NAMES.stream()
          .filter(name -> mentions(code.text(), name) && !parameters.contains(name))
          .forEach(name -> meanings.put(name, ALIGN));
    }
    return new GivenNames(
        meanings,
        parameters,
        words.isEmpty() ? "" : words.stream().distinct().collect(Collectors.joining(" and ")),
        trouble);
  }

  private static boolean mentions(String code, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(code).find();
  }

  private static List<String> parameters(String list) {
    List<String> parameters = new ArrayList<>();
    for (String each : list.split(",", -1)) {
      Matcher name = PARAMETER.matcher(each);
      if (name.find()) {
        parameters.add(name.group(1));
      }
    }
    return parameters;
  }

  /** A piece of C with the names put into what they stand for, or the declaration of parameters. */
  String renamed(String code, boolean declaration) {
    String renamed = code;
    for (Map.Entry<String, String> each : meanings.entrySet()) {
      String meaning = declaration ? each.getValue().replaceAll("[^A-Za-z_]", "") : each.getValue();
      renamed =
          renamed.replaceAll(
              "\\b" + Pattern.quote(each.getKey()) + "\\b", Matcher.quoteReplacement(meaning));
    }
    return renamed;
  }

  /** Which expressions are which input. */
  Map<String, Input> inputs() {
    return Map.of(ALIGN, Input.A, SIZE, Input.N);
  }

  /** Those that no parameter brings in. */
  List<String> undeclared() {
    List<String> undeclared = new ArrayList<>(List.of(ALIGN, SIZE));
    parameters.forEach(name -> undeclared.remove(renamed(name, true)));
    return undeclared;
  }
}
