package org.splitring.reader.preprocess;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;

/** Keeps the tokens of files, so that each is cut once for all readings with one preprocessor. */
final class LexedFiles {

  private final Language language;
  private final Map<SourceText, LexedFile> files = new ConcurrentHashMap<>();

  LexedFiles(Language language) {
    this.language = language;
  }

  LexedFile of(SourceText text) {
    return files.computeIfAbsent(text, source -> LexedFile.of(source, language));
  }
}
