package org.splitring.reader.c.parse;

import java.util.List;
import org.splitring.model.formula.DataModel;

/**
 * What the preprocessor makes: text without directives and macros.
 *
 * @param name of the file, for messages
 * @param text the characters; comments are gone, or are still comments
 * @param model how wide the base types are that nothing declares
 * @param pragmas in the order of their offsets
 * @param origins where the text comes from
 */
public record FlatText(
    String name,
    String text,
    ParserLanguage language,
    DataModel model,
    List<ParsedPragma> pragmas,
    OriginMap origins) {
  public FlatText {
    pragmas = List.copyOf(pragmas);
  }
}
