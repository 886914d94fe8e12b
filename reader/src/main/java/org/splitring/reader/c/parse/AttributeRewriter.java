package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.parse.token.FlatToken;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * Takes attributes out of the text, in all their spellings, and keeps them beside it with the place
 * where they stood. Each method says which token is next.
 */
final class AttributeRewriter {

  private final FlatTokens tokens;
  private final Edits edits;
  private final AttributeReader reader;
  private final List<Attribute> attributes = new ArrayList<>();

  AttributeRewriter(FlatTokens tokens, Edits edits) {
    this.tokens = tokens;
    this.edits = edits;
    this.reader = new AttributeReader(tokens);
  }

  /** Those that were taken out so far, in their order. */
  List<Attribute> attributes() {
    return attributes;
  }

  void add(String name, Optional<String> argument, Spelling spelling, ParsedRange at) {
    attributes.add(new Attribute(name, argument, spelling, at));
  }

  int standard(int i) {
    int end = tokens.partner(i);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(end).end());
    attributes.addAll(reader.between(i + 2, tokens.partner(i + 1), Spelling.STANDARD, at));
    return end + 1;
  }

  int gnu(int i) {
    boolean twice = tokens.is(i + 2, "(") && tokens.partner(i + 2) > 0;
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    int from = twice ? i + 3 : i + 2;
    int to = twice ? tokens.partner(i + 2) : close;
    attributes.addAll(reader.between(from, to, Spelling.GNU, at));
    return close + 1;
  }

  int call(int i, Spelling spelling) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    attributes.addAll(reader.between(i + 2, close, spelling, at));
    return close + 1;
  }

  int alignas(int i) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    Optional<String> argument = Optional.of(tokens.text(i + 2, close));
    attributes.add(new Attribute("_Alignas", argument, Spelling.ALIGNAS, at));
    return close + 1;
  }

  int keyword(int i, String name) {
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(i).end());
    attributes.add(new Attribute(name, Optional.empty(), Spelling.GNU, at));
    return i + 1;
  }

  int marker(int i, Markers.Meaning meaning) {
    FlatToken token = tokens.get(i);
    ParsedRange at = edits.replace(token.start(), token.end(), meaning.text());
    String name = meaning.attribute().isEmpty() ? token.text() : meaning.attribute();
    attributes.add(new Attribute(name, Optional.empty(), Spelling.MACRO, at));
    return i + 1;
  }

  int macro(int i, String name) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    Optional<String> argument = Optional.of(tokens.text(i + 2, close));
    attributes.add(new Attribute(name, argument, Spelling.MACRO, at));
    return close + 1;
  }

  /** An atomic object may change at any time, as a volatile one; so it is read as one. */
  int atomic(int i, boolean called) {
    FlatToken token = tokens.get(i);
    attributes.add(
        new Attribute(
            "_Atomic",
            Optional.empty(),
            Spelling.GNU,
            edits.replace(
                token.start(), token.end(), called ? "volatile __typeof__" : "volatile")));
    return i + 1;
  }
}
