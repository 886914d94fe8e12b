package org.splitring.reader.variants;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.variants.index.FileIndex;
import org.splitring.reader.variants.index.Indexes;
import org.splitring.reader.variants.index.Mentions;

/**
 * The conditionals that guard something of what counts: a definition, the end of one, or a
 * declaration of a name that was consulted, a file that holds one, or a pragma that can change a
 * layout. What counts grows with the conditions that are found, so this is asked in rounds.
 */
final class Guards {

  private final Preprocessed text;
  private final Dependencies consulted;
  private final Indexes indexes;
  private final Mentions mentions;
  private final UnconditionalIncludes anyway;
  private final CodegenMacros plain;
  private final ConsultedRanges ranges;
  private final Map<SourceText, Boolean> speaking = new HashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<IfSection> broad = new LinkedHashSet<>();

  Guards(Preprocessed text, Dependencies consulted, Indexes indexes, ConsultedRanges ranges) {
    this.text = text;
    this.consulted = consulted;
    this.indexes = indexes;
    this.mentions = new Mentions(consulted.objects(), indexes);
    this.anyway = new UnconditionalIncludes(text, indexes);
    this.plain = new CodegenMacros(text, indexes);
    this.ranges = ranges;
  }

  /** Headers in untaken branches that are not found, so that nobody knows what they define. */
  Set<String> missing() {
    return missing;
  }

  /** Those that may change what they do not name. */
  Set<IfSection> broad() {
    return broad;
  }

  /** Adds conditionals around what speaks of a name, and around pragmas, to those found. */
  void find(Collection<List<IfSection>> conditionals, Set<IfSection> found) {
    speaking.clear();
    conditionals.forEach(all -> indexes.of(all.get(0).place().file()));
    for (List<IfSection> all : conditionals) {
      SourceText file = all.get(0).place().file();
      FileIndex index = indexes.of(file);
      TreeMap<Integer, Set<String>> defining = index.defining(ranges.words());
      NavigableMap<Integer, Set<String>> declaring = indexes.declaring(file, consulted.names());
      for (IfSection conditional : all) {
        if (found.contains(conditional) || !asks(conditional)) {
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
                || !declaring.subMap(place.start(), place.end()).isEmpty();
        if (wide) {
          broad.add(conditional);
        }
        if (bears) {
          found.add(conditional);
        }
      }
    }
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
                .anyMatch(each -> !anyway.isSame(each, all, conditional, ranges.words()));
      } else if (isAsked(conditional) && !include.name().isEmpty()) {
        missing.add(include.name());
      }
    }
    return bears;
  }

  /** Whether a file says something of what counts, by what is known of that in this round. */
  private boolean speaks(SourceText file) {
    return speaking.computeIfAbsent(
        file, each -> indexes.speaksOf(each, ranges.words(), consulted.names(), mentions.names()));
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

  private static boolean inside(TextRange place, int offset) {
    return place.start() <= offset && offset < place.end();
  }
}
