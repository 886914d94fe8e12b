package org.splitring.reader.variants;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.variants.index.Indexes;

/**
 * Choices with which a function is called, or a type or an object used, that nothing declares any
 * more, though with the other answer to one question its text is there: compilers refuse that (C11
 * 6.5.1p2), so that nobody chooses it where the use stands. A header that only they include, and
 * that is not found, may declare it.
 *
 * @param others what is left
 */
record Unbuilt<K>(Map<Assignment, K> others, List<AssumedRule> assumptions) {

  /** The id of the rule of the ledger. */
  static final String RULE = "undeclared-call";

  /** The id of another one. */
  static final String NEVER_RETURNS = "never-returns";

  /** Words of choices that bring another text of a function, from where nobody knows. */
  private static final Set<String> PROVIDING =
      Set.of(
          "have",
          "has",
          "use",
          "uses",
          "using",
          "with",
          "own",
          "custom",
          "override",
          "external",
          "extern",
          "system",
          "sys",
          "host",
          "native",
          "builtin",
          "lib",
          "provide",
          "provided",
          "provides",
          "define",
          "defined",
          "replace",
          "hook",
          "asm",
          "arch");

  /** What is defined where a header is included into assembler, of which no function is made. */
  private static final Pattern OF_ASSEMBLER =
      Pattern.compile("_*(?:ASM|ASSEMBLY|ASSEMBLER)(?:_FILE|_SOURCE)?_*", Pattern.CASE_INSENSITIVE);

  static <K> Unbuilt<K> among(Map<Assignment, K> leaves, VariantReader<K, ?> question) {
    Map<Assignment, K> others = new LinkedHashMap<>(leaves);
    Set<AssumedRule> assumptions = new LinkedHashSet<>();
    boolean returns = leaves.values().stream().anyMatch(each -> !question.neverReturns(each));
    leaves.forEach(
        (choices, meaning) -> {
          if (returns && question.neverReturns(meaning)) {
            others.remove(choices);
            assumptions.add(
                new AssumedRule(
                    NEVER_RETURNS,
                    "where the function never returns, as if "
                        + asked(choices)
                        + ", nobody has it lay out a ring"));
            return;
          }
          Set<String> lacking = question.undeclared(meaning);
          if (lacking.isEmpty() && question.unnamed(meaning).isEmpty()) {
            return;
          }
          for (Atom atom : choices.answers().keySet()) {
            Optional<String> function =
                isProviding(atom) ? Optional.empty() : lacking(choices, atom, leaves, question);
            if (function.isPresent()) {
              others.remove(choices);
              assumptions.add(
                  assumption(atom, choices, function.get(), lacking.contains(function.get())));
              return;
            }
          }
        });
    return new Unbuilt<>(others, List.copyOf(assumptions));
  }

  /** Whether with another answer a function may have a text that is not declared here. */
  static <K> boolean mayBe(K meaning, VariantReader<K, ?> question, Indexes indexes) {
    return Stream.concat(question.undeclared(meaning).stream(), question.unnamed(meaning).stream())
        .anyMatch(indexes::declares);
  }

  /** What only the other answer declares, or gives a text. */
  private static <K> Optional<String> lacking(
      Assignment choices, Atom atom, Map<Assignment, K> leaves, VariantReader<K, ?> question) {
    Set<String> lacking = question.undeclared(leaves.get(choices));
    for (Map.Entry<Assignment, K> other : leaves.entrySet()) {
      boolean isSameButFor =
          differOnlyIn(atom, choices, other.getKey())
              && question
                  .missing(other.getValue())
                  .containsAll(question.missing(leaves.get(choices)));
      if (isSameButFor) {
        Set<String> both = new HashSet<>(question.executed(other.getValue()));
        both.retainAll(lacking);
        question.unnamed(leaves.get(choices)).stream()
            .filter(name -> question.declares(other.getValue(), name))
            .forEach(both::add);
        // What is defined as a macro is not called.
        both.removeIf(name -> atom.names().contains(name.substring(name.lastIndexOf(':') + 1)));
        if (!both.isEmpty()) {
          return both.stream().sorted().findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static String asked(Assignment choices) {
    return choices.answers().entrySet().stream()
        .map(each -> (each.getValue() ? "" : "not ") + each.getKey().text())
        .collect(Collectors.joining(" and "));
  }

  private static boolean isProviding(Atom atom) {
    return atom.names().stream()
        .filter(name -> !OF_ASSEMBLER.matcher(name).matches())
        .flatMap(name -> List.of(name.toLowerCase(Locale.ROOT).split("_+")).stream())
        .anyMatch(PROVIDING::contains);
  }

  private static AssumedRule assumption(
      Atom atom, Assignment choices, String function, boolean called) {
    String answer = choices.answers().get(atom) ? "" : "not ";
    return new AssumedRule(
        RULE,
        function
            + (called ? " is called" : " is used")
            + " where nothing declares it if "
            + answer
            + atom.text()
            + ", so that nobody builds it so");
  }

  /** Whether of two sets of choices one is the other with that atom answered otherwise. */
  static boolean differOnlyIn(Atom atom, Assignment one, Assignment other) {
    Boolean first = one.answers().get(atom);
    Boolean second = other.answers().get(atom);
    return first != null
        && second != null
        && !first.equals(second)
        && one.answers().entrySet().stream()
            .allMatch(
                given ->
                    given.getKey().equals(atom)
                        || given
                            .getValue()
                            .equals(
                                other.answers().getOrDefault(given.getKey(), given.getValue())));
  }
}
