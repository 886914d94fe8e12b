package org.splitring.reader.variants.index;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;

/** What is worked out of a text or a file but once, whatever is asked of it afterwards. */
public final class ReadTexts {

  private final Language language;
  private final Map<SourceText, FileIndex> files = new HashMap<>();
  private final Map<Preprocessed, UsedTexts> used = new IdentityHashMap<>();
  private final Map<Preprocessed, NamedPlaces> names = new IdentityHashMap<>();
  private final Map<Preprocessed, FlatDeclarations> declarations = new IdentityHashMap<>();

  public ReadTexts(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** What came from which file. */
  public UsedTexts used(Preprocessed text) {
    return used.computeIfAbsent(text, UsedTexts::new);
  }

  /** The external declarations. */
  public FlatDeclarations declarations(Preprocessed text) {
    return declarations.computeIfAbsent(text, each -> FlatDeclarations.of(each, language.isCpp()));
  }

  public NamedPlaces names(Preprocessed text) {
    return names.computeIfAbsent(text, NamedPlaces::new);
  }

  FileIndex index(SourceText file) {
    return files.computeIfAbsent(file, each -> FileIndex.of(each, language));
  }
}
