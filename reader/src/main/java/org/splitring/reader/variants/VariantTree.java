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
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.variants.index.Indexes;

/** The tree of choices: each node is a set of them, each leaf has none left open. */
final class VariantTree<K, R> {

  /** The most sets of choices that the text is read with. */
  private static final int MOST_READ = 256;

  /** So often it is read however long the text is. */
  private static final int FEW_READ = 32;

  /** The most tokens that are read with all sets of choices, more than a few, together. */
  private static final long MOST_TOKENS = 4_000_000;

  /** The most atoms of which all answers together are tried for an effect. */
  private static final int LARGEST = 5;

  private static final String NOT_FOUND = "include-in-untaken-branch";

  private final VariantReader<K, R> question;
  private final Indexes indexes;
  private final UsualDefaults defaults;
  private final Map<Atom, FileRange> atoms = new LinkedHashMap<>();
  private final Set<Atom> taken = new LinkedHashSet<>();
  private final Set<Atom> chosen = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Map<Assignment, K> leaves = new LinkedHashMap<>();
  private final Map<K, R> answers = new HashMap<>();
  private Optional<Bearing<K>> last = Optional.empty();
  private long fewestErrors = Long.MAX_VALUE;
  private boolean settled;
  private int read;
  private long tokens;
  private int ends;

  VariantTree(VariantReader<K, R> question, Indexes indexes) {
    this.question = question;
    this.indexes = indexes;
    this.defaults = new UsualDefaults(indexes);
  }

  void run() {
    explore(Assignment.NONE, read(Assignment.NONE));
  }

  private VariantReading<K> read(Assignment choices) {
    if (isTooMuch(++read, tokens)) {
      throw new TooManyVariantsException();
    }
    VariantReading<K> reading = question.read(choices);
    tokens += reading.text().map().size();
    return reading;
  }

  /**
   * Whether to give up.
   *
   * @param reads how often the text would be read
   * @param tokens how many were read before
   */
  static boolean isTooMuch(int reads, long tokens) {
    return reads > MOST_READ || reads > FEW_READ && tokens > MOST_TOKENS;
  }

  /** What was read with each set of choices that leaves nothing open. */
  Map<Assignment, K> leaves() {
    return leaves;
  }

  Map<Assignment, R> answers(Map<Assignment, K> read) {
    Map<Assignment, R> variants = new LinkedHashMap<>();
    read.forEach(
        (choices, meaning) ->
            variants.put(choices, answers.computeIfAbsent(meaning, question::answer)));
    return variants;
  }

  List<Atom> chosen() {
    return List.copyOf(chosen);
  }

  List<AskedAtom> asked() {
    return chosen.stream()
        .map(atom -> new AskedAtom(atom, Optional.ofNullable(atoms.get(atom))))
        .toList();
  }

  List<AssumedRule> assumptions() {
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
    RelevantAtoms relevant = relevant(reading);
    relevant.atoms().forEach(atoms::putIfAbsent);
    missing.addAll(relevant.missing());
    List<Atom> open =
        relevant.atoms().keySet().stream().filter(atom -> choices.of(atom).isEmpty()).toList();
    for (Set<Atom> group : relevant.groups(open)) {
      if (group.stream().anyMatch(relevant::isBroad)
          || group.size() > LARGEST
          || changes(choices, reading, List.copyOf(group), relevant)) {
        choose(choices, reading, group.iterator().next());
        return;
      }
    }
    leaf(choices, reading);
  }

  /** Choices that are made as they were read leave the reading as it is. */
  private RelevantAtoms relevant(VariantReading<K> reading) {
    if (last.isEmpty() || last.get().reading() != reading || last.get().files() != indexes.size()) {
      RelevantAtoms relevant = RelevantAtoms.of(reading, indexes);
      last = Optional.of(new Bearing<>(reading, indexes.size(), relevant));
    }
    return last.get().relevant();
  }

  /** What bears on a reading, by as many files as were known. */
  private record Bearing<K>(VariantReading<K> reading, int files, RelevantAtoms relevant) {}

  /** Whether any answers to these atoms, all others as they are, give another text. */
  private boolean changes(
      Assignment choices, VariantReading<K> reading, List<Atom> group, RelevantAtoms relevant) {
    for (int answers = 1; answers < 1 << group.size(); answers++) {
      Assignment other = choices;
      boolean possible = true;
      for (int i = 0; i < group.size(); i++) {
        boolean usual = group.get(i).usual();
        boolean answer = (answers >> i & 1) == 0 ? usual : !usual;
        possible &= Satisfiability.isPossible(other, group.get(i), answer);
        other = other.with(group.get(i), answer);
      }
      if (possible && differs(reading, read(other), relevant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another text was read, or one that asks for more. */
  private boolean differs(VariantReading<K> one, VariantReading<K> other, RelevantAtoms relevant) {
    if (!one.print().equals(other.print()) || errors(one) != errors(other)) {
      return true;
    }
    RelevantAtoms more = RelevantAtoms.of(other, indexes);
    return !relevant.atoms().keySet().containsAll(more.atoms().keySet())
        || !relevant.relevances().containsAll(more.relevances());
  }

  /** With these choices nothing is open; what compilers refuse is no variant if another is none. */
  private void leaf(Assignment choices, VariantReading<K> reading) {
    if (++ends > Variants.MOST) {
      throw new TooManyVariantsException();
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
