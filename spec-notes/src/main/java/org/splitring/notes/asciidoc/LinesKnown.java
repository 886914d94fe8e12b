package org.splitring.notes.asciidoc;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.Preprocessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.asciidoctor.extension.Reader;

/** Has every block remember the line it starts on, so that a warning can name it. */
final class LinesKnown extends Preprocessor {

  @Override
  public Reader process(Document document, PreprocessorReader reader) {
    document.setSourcemap(true);
    return reader;
  }
}
