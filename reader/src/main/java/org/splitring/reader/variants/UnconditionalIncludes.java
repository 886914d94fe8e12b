package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.variants.index.FileIndex;
import org.splitring.reader.variants.index.Indexes;
import org.splitring.reader.variants.index.NamedPlaces;

/**
 * Files that are read but once and are included outside of a conditional as well. To read one
 * earlier is the same if nothing that was used is defined between, and no pragma stands there.
 */
final class UnconditionalIncludes {

  private final Preprocessed text;
  private final Indexes indexes;
  private final NamedPlaces names;
  private final Map<String, List<Inclusion>> inclusions = new HashMap<>();

  UnconditionalIncludes(Preprocessed text, Indexes indexes) {
    this.text = text;
    this.indexes = indexes;
    this.names = indexes.texts().names(text);
    for (Inclusion inclusion : text.includes()) {
      inclusion
          .found()
          .ifPresent(
              found ->
                  inclusions
                      .computeIfAbsent(found.name(), any -> new ArrayList<>())
                      .add(inclusion));
    }
  }

  /**
   * Whether it is no matter for the names that were used that a conditional includes the file.
   *
   * @param all the file and those that are read together with it
   */
  boolean isSame(SourceText file, Set<SourceText> all, IfSection conditional, Set<String> words) {
    FileIndex index = indexes.of(file);
    return index.once()
        && inclusions.getOrDefault(file.name(), List.of()).stream()
            .filter(
                each ->
                    each.stack().stream()
                        .noneMatch(step -> conditional.place().holds(step.directive())))
            .findFirst()
            .filter(each -> canBeEarlier(index, each.token(), all, conditional, words))
            .isPresent();
  }

  private boolean canBeEarlier(
      FileIndex index, int to, Set<SourceText> all, IfSection conditional, Set<String> words) {
    int from = conditional.branches().get(0).from();
    if (to < from) {
      return true;
    }
    boolean laidOut =
        !index.pragmas().isEmpty()
            || text.pragmas().stream()
                .filter(each -> from <= each.token() && each.token() <= to)
                .anyMatch(each -> !all.contains(each.place().file()));
    Set<String> defined = new HashSet<>(index.macros().keySet());
    defined.retainAll(words);
    return !laidOut
        && !names.isChanged(words, from, to, all)
        && !names.isUsed(defined, from, to, all);
  }
}
