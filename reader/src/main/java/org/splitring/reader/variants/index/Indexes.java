package org.splitring.reader.variants.index;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** The indexes of files, and the names that a file brings with all that it includes. */
public final class Indexes {

  private static final int MOST_NAMES = 500;

  private final ReadTexts texts;
  private final IncludeResolver resolver;
  private final Map<SourceText, FileIndex> files = new HashMap<>();
  private final Set<String> macros = new HashSet<>();
  private final Map<String, Set<String>> leads = new HashMap<>();
  private final Map<SourceText, Set<SourceText>> closures = new HashMap<>();
  private final Map<String, Set<String>> reached = new HashMap<>();
  private int reachedOf;

  public Indexes(ReadTexts texts, IncludeResolver resolver) {
    this.texts = texts;
    this.resolver = resolver;
  }

  public ReadTexts texts() {
    return texts;
  }

  public FileIndex of(SourceText file) {
    return files.computeIfAbsent(
        file,
        text -> {
          FileIndex index = texts.index(text);
          macros.addAll(index.macros().keySet());
          index
              .leads()
              .forEach(
                  (macro, to) -> leads.computeIfAbsent(macro, m -> new HashSet<>()).addAll(to));
          return index;
        });
  }

  /** Whether a file that was looked at declares a name, whatever its conditions are. */
  public boolean declares(String name) {
    return files.values().stream().anyMatch(each -> each.declarations().containsKey(name));
  }

  /** How many files were looked at. */
  public int size() {
    return files.size();
  }

  /** These names, and the macros that lead to one of them, by what the files looked at define. */
  public Set<String> leadingTo(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    int before;
    do {
      before = all.size();
      leads.forEach(
          (macro, to) -> {
            if (!all.contains(macro) && to.stream().anyMatch(all::contains)) {
              all.add(macro);
            }
          });
    } while (all.size() > before);
    return all;
  }

  /** All that the files which were looked at define a macro as. */
  public List<FileIndex.Body> bodies(String macro) {
    return files.values().stream()
        .flatMap(index -> index.bodies().getOrDefault(macro, List.of()).stream())
        .toList();
  }

  /** All that the files which were looked at define a function-like macro as. */
  public List<List<Token>> functions(String macro) {
    return files.values().stream()
        .flatMap(index -> index.functions().getOrDefault(macro, List.of()).stream())
        .toList();
  }

  /** The names that a macro leads to, through all that it is defined as. */
  public Set<String> leadsTo(String macro) {
    if (size() != reachedOf) {
      reached.clear();
      reachedOf = size();
    }
    return reached.computeIfAbsent(macro, this::reachedFrom);
  }

  private Set<String> reachedFrom(String macro) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(macro));
    while (!open.isEmpty() && found.size() < MOST_NAMES) {
      String name = open.poll();
      if (found.add(name)) {
        open.addAll(leads.getOrDefault(name, Set.of()));
      }
    }
    return found;
  }

  /** What an include names, if it is found and macros do not give it. */
  public Optional<SourceText> find(SourceText from, FileIndex.Include include) {
    return include.name().isEmpty()
        ? Optional.empty()
        : resolver.find(new IncludeResolver.Request(include.name(), include.angled(), from, false));
  }

  /**
   * Whether that file by itself defines, undefines or declares one of the names.
   *
   * @param mentions names whose mere use counts
   */
  public boolean speaksOf(
      SourceText file, Set<String> macros, Set<String> declared, Set<String> mentions) {
    FileIndex index = of(file);
    return !index.pragmas().isEmpty()
        || !Collections.disjoint(index.macros().keySet(), macros)
        || !declaring(file, declared).isEmpty()
        || mentions.stream().anyMatch(index.code()::containsKey);
  }

  /** Where a file may declare one of these names, and which. */
  public NavigableMap<Integer, Set<String>> declaring(SourceText file, Set<String> names) {
    NavigableMap<Integer, Set<String>> all = new TreeMap<>();
    Map<String, List<FileIndex.Declared>> declared = of(file).declarations();
    // The smaller of the two is walked: a program consults thousands of names, a file has few.
    Set<String> fewer = declared.size() < names.size() ? declared.keySet() : names;
    Set<String> more = declared.size() < names.size() ? names : declared.keySet();
    for (String name : fewer) {
      if (more.contains(name)) {
        for (FileIndex.Declared each : declared.get(name)) {
          if (isOne(each)) {
            all.computeIfAbsent(each.offset(), any -> new HashSet<>()).add(name);
          }
        }
      }
    }
    return all;
  }

  /** Whether a name is declared there, by what is known of macros. */
  public boolean isOne(FileIndex.Declared declared) {
    return declared.macro().isEmpty() || macros.contains(declared.macro());
  }

  /** The files that are read if a conditional's branches are, with all that they include. */
  public Set<SourceText> included(TextRange conditional) {
    Set<SourceText> all = new LinkedHashSet<>();
    for (FileIndex.Include include : of(conditional.file()).includes()) {
      if (conditional.start() <= include.offset() && include.offset() < conditional.end()) {
        find(conditional.file(), include).map(this::closure).ifPresent(all::addAll);
      }
    }
    return all;
  }

  /** A file and all that it includes. */
  public Set<SourceText> closure(SourceText file) {
    Set<SourceText> known = closures.get(file);
    if (known == null) {
      known = new HashSet<>();
      collect(file, known);
      closures.put(file, known);
    }
    return known;
  }

  private void collect(SourceText file, Set<SourceText> into) {
    if (into.add(file)) {
      for (FileIndex.Include include : of(file).includes()) {
        find(file, include).ifPresent(found -> collect(found, into));
      }
    }
  }
}
