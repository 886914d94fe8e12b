package org.splitring.reader.c.parse;

import java.util.List;

/**
 * What the preprocessor makes: text without directives and macros.
 *
 * @param name of the file, for messages
 * @param text the characters; comments are gone, or are still comments
 * @param pragmas in the order of their offsets
 * @param origins where the text comes from
 */
public record FlatText(
    String name, String text, Language language, List<Pragma> pragmas, OriginMap origins) {
  public FlatText {
    pragmas = List.copyOf(pragmas);
  }
}
