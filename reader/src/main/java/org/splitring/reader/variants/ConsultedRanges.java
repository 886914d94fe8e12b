package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.index.Indexes;

/**
 * The ranges of the text that were consulted, with what is included inside of them, and the words
 * in them: identifiers, and the macros that are expanded there. More words come with the conditions
 * that turn out to matter.
 */
final class ConsultedRanges {

  private final Dependencies consulted;
  private final Indexes indexes;
  private final UsedTexts used;
  private final Map<String, SourceText> files = new HashMap<>();
  private final Map<String, List<Inclusion>> includes = new HashMap<>();
  private final Map<String, List<FileRange>> byFile = new HashMap<>();
  private final Set<FileRange> ranges = new LinkedHashSet<>();
  private final List<Inclusion> computed;
  private final Set<String> words = new HashSet<>();

  ConsultedRanges(Preprocessed text, Dependencies consulted, Indexes indexes) {
    this.consulted = consulted;
    this.indexes = indexes;
    this.used = indexes.texts().used(text);
    files.put(text.main().name(), text.main());
    for (Inclusion inclusion : text.includes()) {
      inclusion.found().ifPresent(found -> files.put(found.name(), found));
      includes
          .computeIfAbsent(inclusion.directive().file().name(), name -> new ArrayList<>())
          .add(inclusion);
    }
    this.computed =
        text.includes().stream()
            .filter(each -> each.computed() && each.found().isPresent())
            .toList();
    consulted.texts().forEach(this::range);
    ranges.forEach(this::wordsIn);
    words.addAll(consulted.names());
  }

  Set<FileRange> all() {
    return Collections.unmodifiableSet(ranges);
  }

  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /** Whether a place stands inside of what was consulted. */
  boolean hold(TextRange place) {
    return byFile.getOrDefault(place.file().name(), List.of()).stream()
        .anyMatch(range -> holds(range, place));
  }

  /** The macros that are expanded there count as well. */
  void use(TextRange place) {
    used.uses(place.file().name(), place.start(), place.end())
        .forEach(use -> words.add(use.name()));
  }

  /** A range, and what is included inside it. */
  private void range(FileRange range) {
    if (!ranges.add(range)) {
      return;
    }
    byFile.computeIfAbsent(range.file(), name -> new ArrayList<>()).add(range);
    for (Inclusion inclusion : includes.getOrDefault(range.file(), List.of())) {
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
    for (Inclusion inclusion : computed) {
      boolean brings =
          inclusion.found().get().equals(file)
              || indexes.closure(inclusion.found().get()).stream()
                  .anyMatch(each -> indexes.speaksOf(each, words, consulted.names(), Set.of()));
      if (brings) {
        use(inclusion.directive());
      }
    }
  }

  private static boolean holds(FileRange range, TextRange place) {
    return place.file().name().equals(range.file())
        && range.start() <= place.start()
        && place.start() < range.end();
  }
}
