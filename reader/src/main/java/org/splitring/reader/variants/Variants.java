package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.Language;

/**
 * Answers a question for every choice that bears on it: all answers together, to a fixpoint, since
 * what is read with one choice can ask for another. What bounds it is how often the text is read.
 */
public final class Variants {

  /** The most sets of choices that are answered for. */
  public static final int MOST = 64;

  /** The most sets of choices that the text is read with. */
  private static final int MOST_READ = 256;

  /** The most atoms of which all answers together are tried for an effect. */
  private static final int LARGEST = 5;

  private static final String NOT_FOUND = "include-in-untaken-branch";

  private final Indexes indexes;

  /** Of texts of which nothing is known yet. */
  public Variants(Language language, IncludeResolver resolver) {
    this(new ReadTexts(language), resolver);
  }

  public Variants(ReadTexts texts, IncludeResolver resolver) {
    this.indexes = new Indexes(texts, resolver);
  }

  /** The answer, or what it depends on. */
  public <K, R> VariantOutcome<R> of(Reread<K, R> question) {
    Exploration<K, R> exploration = new Exploration<>(question, indexes);
    try {
      exploration.run();
    } catch (TooMany tooMany) {
      return new VariantOutcome.Open<>(
          exploration.chosen(), exploration.asked(), Map.of(), exploration.assumptions());
    }
    Unbuilt<K> unbuilt = Unbuilt.among(exploration.leaves, question);
    List<AssumedRule> assumptions = new ArrayList<>(exploration.assumptions());
    assumptions.addAll(unbuilt.assumptions());
    Map<Assignment, R> variants = exploration.answers(unbuilt.others());
    if (variants.isEmpty()) {
      return new VariantOutcome.Absent<>();
    }
    Set<R> different = new LinkedHashSet<>(variants.values());
    if (different.size() == 1) {
      return new VariantOutcome.Decided<>(
          different.iterator().next(), exploration.asked(), assumptions);
    }
    List<Atom> culprits = culprits(variants, exploration.chosen());
    return new VariantOutcome.Open<>(culprits, exploration.asked(), variants, assumptions);
  }

  /** The atoms that alone change an answer, or all if only several together do. */
  private static <R> List<Atom> culprits(Map<Assignment, R> variants, List<Atom> chosen) {
    List<Atom> culprits = new ArrayList<>();
    for (Atom atom : chosen) {
      boolean alone =
          variants.entrySet().stream()
              .anyMatch(
                  one ->
                      variants.entrySet().stream()
                          .anyMatch(
                              other ->
                                  !one.getValue().equals(other.getValue())
                                      && Unbuilt.differOnlyIn(atom, one.getKey(), other.getKey())));
      if (alone) {
        culprits.add(atom);
      }
    }
    return culprits.isEmpty() ? chosen : culprits;
  }

  /** More sets of choices than are read. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooMany() {
      super("", null, false, false);
    }
  }

  /** The tree of choices: each node is a set of them, each leaf has none left open. */
  private static final class Exploration<K, R> {
    private final Reread<K, R> question;
    private final Indexes indexes;
    private final UsualDefaults defaults;
    private final Map<Atom, FileRange> atoms = new LinkedHashMap<>();
    private final Set<Atom> taken = new LinkedHashSet<>();
    private final Set<Atom> chosen = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<Assignment, K> leaves = new LinkedHashMap<>();
    private final Map<K, R> answers = new HashMap<>();
    private long fewestErrors = Long.MAX_VALUE;
    private boolean settled;
    private int read;
    private int ends;

    private Exploration(Reread<K, R> question, Indexes indexes) {
      this.question = question;
      this.indexes = indexes;
      this.defaults = new UsualDefaults(indexes);
    }

    private void run() {
      explore(Assignment.NONE, read(Assignment.NONE));
    }

    private VariantReading<K> read(Assignment choices) {
      if (++read > MOST_READ) {
        throw new TooMany();
      }
      return question.read(choices);
    }

    private Map<Assignment, R> answers(Map<Assignment, K> read) {
      Map<Assignment, R> variants = new LinkedHashMap<>();
      read.forEach(
          (choices, meaning) ->
              variants.put(choices, answers.computeIfAbsent(meaning, question::answer)));
      return variants;
    }

    private List<Atom> chosen() {
      return List.copyOf(chosen);
    }

    private List<AskedAtom> asked() {
      return chosen.stream()
          .map(atom -> new AskedAtom(atom, Optional.ofNullable(atoms.get(atom))))
          .toList();
    }

    private List<AssumedRule> assumptions() {
      List<AssumedRule> all = new ArrayList<>();
      if (!missing.isEmpty()) {
        all.add(
            new AssumedRule(
                NOT_FOUND,
                "what other choices include and is not found defines nothing that was used: "
                    + String.join(", ", missing)));
      }
      taken.forEach(each -> all.add(UsualDefaults.assumption(each)));
      return all;
    }

    private void explore(Assignment choices, VariantReading<K> reading) {
      if (settled) {
        return;
      }
      Set<Atom> refusing = refusing(reading, choices);
      if (!refusing.isEmpty()) {
        avoid(choices, reading, refusing);
        return;
      }
      Bearing bearing = Bearing.of(reading, indexes);
      bearing.atoms().forEach(atoms::putIfAbsent);
      missing.addAll(bearing.missing());
      List<Atom> open =
          bearing.atoms().keySet().stream().filter(atom -> choices.of(atom).isEmpty()).toList();
      for (Set<Atom> group : bearing.groups(open)) {
        if (group.stream().anyMatch(bearing::isBroad)
            || group.size() > LARGEST
            || changes(choices, reading, List.copyOf(group), bearing)) {
          choose(choices, reading, group.iterator().next());
          return;
        }
      }
      leaf(choices, reading);
    }

    /** Whether any answers to these atoms, all others as they are, give another text. */
    private boolean changes(
        Assignment choices, VariantReading<K> reading, List<Atom> group, Bearing bearing) {
      for (int answers = 1; answers < 1 << group.size(); answers++) {
        Assignment other = choices;
        boolean possible = true;
        for (int i = 0; i < group.size(); i++) {
          boolean usual = group.get(i).usual();
          boolean answer = (answers >> i & 1) == 0 ? usual : !usual;
          possible &= Satisfiability.isPossible(other, group.get(i), answer);
          other = other.with(group.get(i), answer);
        }
        if (possible && differs(reading, read(other), bearing)) {
          return true;
        }
      }
      return false;
    }

    /** Whether another text was read, or one that asks for more. */
    private boolean differs(VariantReading<K> one, VariantReading<K> other, Bearing bearing) {
      if (!one.print().equals(other.print()) || errors(one) != errors(other)) {
        return true;
      }
      Bearing more = Bearing.of(other, indexes);
      return !bearing.atoms().keySet().containsAll(more.atoms().keySet())
          || !bearing.relevances().containsAll(more.relevances());
    }

    /**
     * With these choices nothing is open; what compilers refuse is no variant if another is none.
     */
    private void leaf(Assignment choices, VariantReading<K> reading) {
      if (++ends > MOST) {
        throw new TooMany();
      }
      long refused = errors(reading);
      if (refused < fewestErrors) {
        fewestErrors = refused;
        leaves.clear();
      }
      if (refused == fewestErrors) {
        reading.meaning().ifPresent(meaning -> leaves.put(choices, meaning));
        Map<Assignment, K> built = new LinkedHashMap<>(leaves);
        built.values().removeIf(each -> Unbuilt.mayBe(each, question, indexes));
        settled = refused == 0 && built.size() > 1 && question.isOpen(answers(built).values());
      }
    }

    private void choose(Assignment choices, VariantReading<K> reading, Atom atom) {
      boolean usual = atom.usual();
      if (defaults.settles(atom)) {
        taken.add(atom);
        explore(choices.with(atom, usual), reading);
        return;
      }
      boolean one = Satisfiability.isPossible(choices, atom, usual);
      boolean other = Satisfiability.isPossible(choices, atom, !usual);
      if (one && other) {
        chosen.add(atom);
      }
      if (one) {
        // What is usual is what was read.
        explore(choices.with(atom, usual), reading);
      }
      if (other && !settled) {
        Assignment flipped = choices.with(atom, !usual);
        explore(flipped, read(flipped));
      }
    }

    /** The atoms with an open answer that lead to an {@code #error}: as it is, nobody builds it. */
    private Set<Atom> refusing(VariantReading<K> reading, Assignment choices) {
      Set<Atom> refusing = new LinkedHashSet<>();
      for (Problem problem : reading.text().problems()) {
        if (problem.kind() != Problem.Kind.ERROR_DIRECTIVE) {
          continue;
        }
        for (IfSection conditional : reading.text().conditionals()) {
          if (conditional.reached() && conditional.place().holds(problem.place())) {
            for (IfSection.Branch branch : conditional.branches()) {
              for (Atom atom : branch.atoms()) {
                if (choices.of(atom).isEmpty()) {
                  refusing.add(atom);
                  atoms.putIfAbsent(atom, branch.directive().spot());
                }
              }
            }
          }
        }
      }
      return refusing;
    }

    /** With one atom the other answer is implied; with more each is tried. */
    private void avoid(Assignment choices, VariantReading<K> reading, Set<Atom> refusing) {
      Atom first = refusing.iterator().next();
      Assignment flipped = choices.with(first, !first.usual());
      if (!Satisfiability.isPossible(choices, first, !first.usual())) {
        explore(choices.with(first, first.usual()), reading);
        return;
      }
      VariantReading<K> other = read(flipped);
      boolean better = errors(other) < errors(reading);
      if (better && refusing.size() == 1) {
        explore(flipped, other);
      } else if (better) {
        chosen.add(first);
        explore(flipped, other);
        explore(choices.with(first, first.usual()), reading);
      } else {
        explore(choices.with(first, first.usual()), reading);
      }
    }

    private static long errors(VariantReading<?> reading) {
      return reading.text().problems().stream()
          .filter(problem -> problem.kind() == Problem.Kind.ERROR_DIRECTIVE)
          .count();
    }
  }
}
