package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.AtomUse;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * Which atoms bear on what was read. A conditional does if it stands inside of what was consulted,
 * or right before it with a piece that would belong to it; if it holds a definition, the end of
 * one, or a declaration of a name that was consulted, or includes a file that does; or if it holds
 * a pragma that can change a layout. The names in its own conditions are then consulted too.
 */
final class Bearing {

  private final Preprocessed text;
  private final Dependencies consulted;
  private final Indexes indexes;
  private final Mentions mentions;
  private final ReadAnyway anyway;
  private final UsedTexts used;
  private final PlainMacros plain;
  private final Map<String, List<IfSection>> byFile = new HashMap<>();
  private final Map<String, SourceText> files = new HashMap<>();
  private final List<FileRange> ranges = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Map<SourceText, Boolean> speaking = new HashMap<>();
  private final Set<IfSection> bearing = new LinkedHashSet<>();
  private final Map<Atom, FileRange> atoms = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<IfSection> broad = new LinkedHashSet<>();
  private final Set<Atom> broadAtoms = new LinkedHashSet<>();
  private final Interplay interplay = new Interplay();

  private Bearing(Preprocessed text, Dependencies consulted, Indexes indexes) {
    this.text = text;
    this.consulted = consulted;
    this.indexes = indexes;
    this.mentions = new Mentions(consulted.objects(), indexes);
    this.anyway = new ReadAnyway(text, indexes);
    this.used = indexes.texts().used(text);
    this.plain = new PlainMacros(text, indexes);
  }

  /** The atoms that bear, with the place that asks them. */
  static Bearing of(VariantReading<?> reading, Indexes indexes) {
    Bearing bearing = new Bearing(reading.text(), reading.consulted(), indexes);
    bearing.run();
    return bearing;
  }

  Map<Atom, FileRange> atoms() {
    return atoms;
  }

  /** Headers in untaken branches that are not found, so that nobody knows what they define. */
  Set<String> missing() {
    return missing;
  }

  /** The atoms that have an effect by themselves or together with others of their group. */
  List<Set<Atom>> groups(Collection<Atom> open) {
    return interplay.groups(open);
  }

  /** Whether an atom may have an effect by more than its conditionals. */
  boolean isBroad(Atom atom) {
    return broadAtoms.contains(atom);
  }

  /** Why each conditional bears. */
  Set<Relevance> relevances() {
    return Relevance.of(bearing, words, consulted.names(), indexes);
  }

  /** What is decided together, and by which macros. */
  private void relate() {
    List<Runnable> asking = new ArrayList<>();
    for (Map.Entry<String, List<IfSection>> file : byFile.entrySet()) {
      FileIndex index = indexes.of(file.getValue().get(0).place().file());
      for (IfSection each : file.getValue()) {
        if (!bearing.contains(each)) {
          continue;
        }
        Set<Atom> together = new LinkedHashSet<>(asked(each));
        for (IfSection other : file.getValue()) {
          if (other != each && other.place().holds(each.place())) {
            together.addAll(asked(other));
          }
        }
        Set<String> defined = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (IfSection.Branch branch : each.branches()) {
          TextRange at = branch.directive();
          used.uses(at.file().name(), at.start(), at.end()).forEach(use -> names.add(use.name()));
        }
        index
            .macros()
            .forEach(
                (macro, offsets) -> {
                  if (offsets.stream().anyMatch(offset -> inside(each.place(), offset))) {
                    defined.add(macro);
                  }
                });
        for (SourceText included : indexes.included(each.place())) {
          defined.addAll(indexes.of(included).macros().keySet());
        }
        names.addAll(defined);
        Set<String> reached = new HashSet<>();
        names.forEach(name -> reached.addAll(indexes.leadsTo(name)));
        interplay.decide(together, defined);
        asking.add(() -> interplay.ask(together, reached));
        if (broad.contains(each)) {
          broadAtoms.addAll(together);
        }
      }
    }
    asking.forEach(Runnable::run);
  }

  private static Set<Atom> asked(IfSection conditional) {
    Set<Atom> asked = new LinkedHashSet<>();
    conditional.branches().forEach(branch -> asked.addAll(branch.atoms()));
    return asked;
  }

  private void run() {
    files.put(text.main().name(), text.main());
    for (Inclusion inclusion : text.includes()) {
      inclusion.found().ifPresent(found -> files.put(found.name(), found));
    }
    for (IfSection conditional : text.conditionals()) {
      if (conditional.reached()) {
        byFile
            .computeIfAbsent(conditional.place().file().name(), name -> new ArrayList<>())
            .add(conditional);
      }
    }
    consulted.texts().forEach(this::range);
    ranges.forEach(this::wordsIn);
    words.addAll(consulted.names());
    insideOfRanges();
    insideOfRecords();
    int before;
    do {
      before = bearing.size() + words.size() + indexes.size();
      guards();
      List.copyOf(bearing).forEach(this::wordsOfConditions);
    } while (bearing.size() + words.size() + indexes.size() > before);
    bearing.forEach(this::collect);
    relate();
    for (AtomUse use : text.atoms()) {
      if (ranges.stream().anyMatch(range -> holds(range, use.place()))) {
        atoms.putIfAbsent(use.atom(), use.place().spot());
        broadAtoms.add(use.atom());
      }
    }
    FileRange first = ranges.isEmpty() ? new FileRange(text.main().name(), 1, 0, 0) : ranges.get(0);
    consulted.asked().forEach(atom -> atoms.putIfAbsent(atom, first));
    broadAtoms.addAll(consulted.asked());
  }

  /** A range, and what is included inside it. */
  private void range(FileRange range) {
    if (ranges.contains(range)) {
      return;
    }
    ranges.add(range);
    for (Inclusion inclusion : text.includes()) {
      if (holds(range, inclusion.directive()) && inclusion.found().isPresent()) {
        SourceText inner = inclusion.found().get();
        range(new FileRange(inner.name(), 1, 0, inner.text().length()));
      }
    }
  }

  private void wordsIn(FileRange range) {
    SourceText file = files.get(range.file());
    for (Token token : used.tokens(range)) {
      if (token.kind() == Token.Kind.IDENTIFIER) {
        words.add(token.text());
      }
    }
    used.uses(range.file(), range.start(), range.end()).forEach(use -> words.add(use.name()));
    for (Inclusion inclusion : text.includes()) {
      boolean brings =
          inclusion.computed()
              && inclusion.found().isPresent()
              && (inclusion.found().get().equals(file)
                  || indexes.closure(inclusion.found().get()).stream()
                      .anyMatch(
                          each -> indexes.speaksOf(each, words, consulted.names(), Set.of())));
      if (brings) {
        usedIn(inclusion.directive());
      }
    }
  }

  private void insideOfRanges() {
    for (FileRange range : ranges) {
      for (IfSection conditional : byFile.getOrDefault(range.file(), List.of())) {
        if (standsIn(conditional, range) || leadsTo(conditional, range)) {
          bearing.add(conditional);
        }
      }
    }
  }

  private static boolean standsIn(IfSection conditional, FileRange range) {
    return conditional.branches().stream()
        .anyMatch(
            branch -> inside(range, branch.directive().start()) || inside(range, branch.end()));
  }

  /** Conditionals in a record of which only some members count bear if they speak of one. */
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
                  bearing.add(each);
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

  /** Conditionals around what speaks of a name, and around pragmas. */
  private void guards() {
    speaking.clear();
    byFile.values().forEach(all -> indexes.of(all.get(0).place().file()));
    for (List<IfSection> all : byFile.values()) {
      SourceText file = all.get(0).place().file();
      FileIndex index = indexes.of(file);
      TreeMap<Integer, Set<String>> defining = index.defining(words);
      TreeSet<Integer> declaring = declaring(index);
      for (IfSection conditional : all) {
        if (bearing.contains(conditional) || !asks(conditional)) {
          continue;
        }
        TextRange place = conditional.place();
        boolean includes = includes(index, file, conditional);
        boolean wide =
            packs(index, conditional)
                || mentions.isIn(index, place)
                || (includes && indexes.included(place).stream().anyMatch(this::isBroad));
        boolean bears =
            wide
                || includes
                || defines(index, defining.subMap(place.start(), place.end()).values(), conditional)
                || !declaring.subSet(place.start(), place.end()).isEmpty();
        if (wide) {
          broad.add(conditional);
        }
        if (bears) {
          bearing.add(conditional);
        }
      }
    }
  }

  /** Where the file may declare a name that was consulted. */
  private TreeSet<Integer> declaring(FileIndex index) {
    TreeSet<Integer> all = new TreeSet<>();
    for (String name : consulted.names()) {
      for (FileIndex.Declared each : index.declarations().getOrDefault(name, List.of())) {
        if (indexes.isOne(each)) {
          all.add(each.offset());
        }
      }
    }
    return all;
  }

  private boolean packs(FileIndex index, IfSection conditional) {
    return index.pragmas().stream().anyMatch(each -> inside(conditional.place(), each.offset()))
        && !Packing.isRestored(conditional, index, text);
  }

  /** Whether a condition depends on anything: on an atom, or on macros that may. */
  private static boolean asks(IfSection conditional) {
    return conditional.branches().stream().anyMatch(branch -> !branch.name().equals("else"));
  }

  private boolean includes(FileIndex index, SourceText file, IfSection conditional) {
    boolean bears = false;
    for (FileIndex.Include include : index.includes()) {
      if (!inside(conditional.place(), include.offset())) {
        continue;
      }
      Optional<SourceText> found = indexes.find(file, include);
      if (found.isPresent()) {
        Set<SourceText> all = indexes.closure(found.get());
        bears |=
            all.stream()
                .filter(this::speaks)
                .anyMatch(each -> !anyway.isSame(each, all, conditional, words));
      } else if (isAsked(conditional) && !include.name().isEmpty()) {
        missing.add(include.name());
      }
    }
    return bears;
  }

  /** Whether a file says something of what counts, by what is known of that in this round. */
  private boolean speaks(SourceText file) {
    return speaking.computeIfAbsent(
        file, each -> indexes.speaksOf(each, words, consulted.names(), mentions.names()));
  }

  /** Whether a file may change what it does not name. */
  private boolean isBroad(SourceText file) {
    FileIndex index = indexes.of(file);
    return !index.pragmas().isEmpty()
        || mentions.names().stream().anyMatch(index.code()::containsKey);
  }

  private static boolean isAsked(IfSection conditional) {
    return conditional.branches().stream().anyMatch(branch -> !branch.atoms().isEmpty());
  }

  private boolean defines(FileIndex index, Collection<Set<String>> names, IfSection conditional) {
    return names.stream()
        .flatMap(Set::stream)
        .distinct()
        .anyMatch(name -> !plain.isSame(name, conditional, index));
  }

  private void wordsOfConditions(IfSection conditional) {
    conditional.branches().forEach(branch -> usedIn(branch.directive()));
  }

  private void usedIn(TextRange place) {
    used.uses(place.file().name(), place.start(), place.end())
        .forEach(use -> words.add(use.name()));
  }

  private void collect(IfSection conditional) {
    for (IfSection.Branch branch : conditional.branches()) {
      branch.atoms().forEach(atom -> atoms.putIfAbsent(atom, branch.directive().spot()));
    }
  }

  private static boolean holds(FileRange range, TextRange place) {
    return place.file().name().equals(range.file()) && inside(range, place.start());
  }

  private static boolean inside(FileRange range, int offset) {
    return range.start() <= offset && offset < range.end();
  }

  private static boolean inside(TextRange place, int offset) {
    return place.start() <= offset && offset < place.end();
  }
}
