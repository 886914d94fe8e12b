package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.AtomUse;
import org.splitring.reader.variants.index.Indexes;

/**
 * The atoms that have an effect on what was read. Those of a conditional do if it stands inside of
 * what was consulted, or right before it with a piece that would belong to it, or if it guards what
 * counts ({@link Guards}). The names in its own conditions are then consulted too.
 */
final class RelevantAtoms {

  private final Preprocessed text;
  private final Dependencies consulted;
  private final Indexes indexes;
  private final UsedTexts used;
  private final ConsultedRanges ranges;
  private final Guards guards;
  private final Map<String, List<IfSection>> byFile = new HashMap<>();
  private final Set<IfSection> relevant = new LinkedHashSet<>();
  private final Map<Atom, FileRange> atoms = new LinkedHashMap<>();
  private final Set<Atom> broad = new LinkedHashSet<>();
  private final Interplay interplay;

  private RelevantAtoms(Preprocessed text, Dependencies consulted, Indexes indexes) {
    this.text = text;
    this.consulted = consulted;
    this.indexes = indexes;
    this.used = indexes.texts().used(text);
    this.ranges = new ConsultedRanges(text, consulted, indexes);
    this.guards = new Guards(text, consulted, indexes, ranges);
    for (IfSection conditional : text.conditionals()) {
      if (conditional.reached()) {
        byFile
            .computeIfAbsent(conditional.place().file().name(), name -> new ArrayList<>())
            .add(conditional);
      }
    }
    findRelevant();
    this.interplay = Interplay.of(byFile.values(), relevant, used, indexes);
    collect();
  }

  /** The atoms that matter to a reading, with the place that asks them. */
  static RelevantAtoms of(VariantReading<?> reading, Indexes indexes) {
    return new RelevantAtoms(reading.text(), reading.consulted(), indexes);
  }

  /** The atoms, with the place that asks them. */
  Map<Atom, FileRange> atoms() {
    return atoms;
  }

  /** Headers in untaken branches that are not found, so that nobody knows what they define. */
  Set<String> missing() {
    return guards.missing();
  }

  /** The atoms that have an effect by themselves or together with others of their group. */
  List<Set<Atom>> groups(Collection<Atom> open) {
    return interplay.groups(open);
  }

  /** Whether an atom may have an effect by more than its conditionals. */
  boolean isBroad(Atom atom) {
    return broad.contains(atom);
  }

  /** Why each conditional matters. */
  Set<Relevance> relevances() {
    return Relevance.of(relevant, ranges.words(), consulted.names(), indexes);
  }

  private void findRelevant() {
    insideOfRanges();
    insideOfRecords();
    int before;
    do {
      before = relevant.size() + ranges.words().size() + indexes.size();
      guards.find(byFile.values(), relevant);
      for (IfSection each : relevant) {
        each.branches().forEach(branch -> ranges.use(branch.directive()));
      }
    } while (relevant.size() + ranges.words().size() + indexes.size() > before);
  }

  private void collect() {
    for (IfSection each : relevant) {
      for (IfSection.Branch branch : each.branches()) {
        branch.atoms().forEach(atom -> atoms.putIfAbsent(atom, branch.directive().spot()));
      }
    }
    for (List<IfSection> ofOneFile : byFile.values()) {
      for (IfSection each : ofOneFile) {
        if (guards.broad().contains(each)) {
          broad.addAll(Interplay.asked(each, ofOneFile));
        }
      }
    }
    for (AtomUse use : text.atoms()) {
      if (ranges.hold(use.place())) {
        atoms.putIfAbsent(use.atom(), use.place().spot());
        broad.add(use.atom());
      }
    }
    FileRange first =
        ranges.all().stream()
            .findFirst()
            .orElseGet(() -> new FileRange(text.main().name(), 1, 0, 0));
    consulted.asked().forEach(atom -> atoms.putIfAbsent(atom, first));
    broad.addAll(consulted.asked());
  }

  private void insideOfRanges() {
    for (FileRange range : ranges.all()) {
      for (IfSection conditional : byFile.getOrDefault(range.file(), List.of())) {
        if (standsIn(conditional, range) || leadsTo(conditional, range)) {
          relevant.add(conditional);
        }
      }
    }
  }

  private static boolean standsIn(IfSection conditional, FileRange range) {
    return conditional.branches().stream()
        .anyMatch(
            branch -> inside(range, branch.directive().start()) || inside(range, branch.end()));
  }

  /** Conditionals in a record of which only some members count matter if they speak of one. */
  private void insideOfRecords() {
    consulted
        .members()
        .forEach(
            (range, members) -> {
              Pattern member = Pattern.compile("\\b(?:" + String.join("|", members) + ")\\b");
              for (IfSection each : byFile.getOrDefault(range.file(), List.of())) {
                boolean whole =
                    inside(range, each.place().start()) && inside(range, each.place().end() - 1);
                if (standsIn(each, range)
                    && (!whole
                        || PartialDeclarations.isOpen(each)
                        || member.matcher(each.place().spelling()).find())) {
                  relevant.add(each);
                }
              }
            });
  }

  /** Whether a branch ends between the text before and the range, in the midst of something. */
  private boolean leadsTo(IfSection conditional, FileRange range) {
    if (conditional.place().end() > range.start()
        || conditional.place().start() < used.endBefore(range.file(), range.start())) {
      return false;
    }
    return conditional.branches().stream()
        .anyMatch(
            branch -> PartialDeclarations.isUnfinished(conditional.place().file().text(), branch));
  }

  private static boolean inside(FileRange range, int offset) {
    return range.start() <= offset && offset < range.end();
  }
}
