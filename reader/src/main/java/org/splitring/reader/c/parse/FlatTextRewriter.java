package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.parse.Rewritten.Mark;
import org.splitring.reader.c.parse.token.FlatToken;
import org.splitring.reader.c.parse.token.FlatTokens;
import org.splitring.reader.c.parse.token.Keywords;
import org.splitring.reader.ir.Reason;

/**
 * Rewrites what the parser does not know, token by token: {@code [[x]]} and its like become
 * attributes that are kept beside the text; {@code typeof_unqual}, {@code _Atomic}, digit
 * separators and keywords of other compilers become what the parser knows; what has no such form is
 * marked as not followed.
 */
final class FlatTextRewriter {

  private final FlatTokens tokens;
  private final ParserLanguage language;
  private final Edits edits;
  private final AttributeRewriter attributes;
  private final TypeOperandRewriter operands;
  private final Markers markers;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<Integer, String> bases = new TreeMap<>();

  private FlatTextRewriter(
      String text, String prelude, FlatTokens tokens, ParserLanguage language) {
    this.tokens = tokens;
    this.language = language;
    this.edits = new Edits(text);
    this.attributes = new AttributeRewriter(tokens, edits);
    this.operands = new TypeOperandRewriter(tokens, edits, this::range);
    this.markers = new Markers(tokens);
    if (!prelude.isEmpty()) {
      edits.replace(0, 0, prelude);
    }
  }

  /**
   * The text for the parser.
   *
   * @param prelude declarations that come before it
   */
  static Rewritten rewrite(
      String text, String prelude, FlatTokens tokens, ParserLanguage language) {
    FlatTextRewriter rewriter = new FlatTextRewriter(text, prelude, tokens, language);
    rewriter.range(0, tokens.size());
    String result = rewriter.edits.text();
    return new Rewritten(
        rewriter.edits, result, rewriter.attributes.attributes(), rewriter.marks, rewriter.bases);
  }

  private void range(int from, int to) {
    for (int i = from; i < to; ) {
      i = Math.max(i + 1, step(i));
    }
  }

  /** Rewrites what begins at a token, and says which token is next. */
  private int step(int i) {
    FlatToken token = tokens.get(i);
    if (token.is("[") && tokens.is(i + 1, "[") && tokens.partner(i) > tokens.partner(i + 1)) {
      return attributes.standard(i);
    }
    if (token.kind() == FlatToken.Kind.NUMBER && token.text().indexOf('\'') > 0) {
      edits.replace(token.start(), token.end(), token.text().replace("'", ""));
      return i + 1;
    }
    if (token.is("#")) {
      // No directive is left; what the parser's own preprocessor took for one would be lost.
      edits.replace(token.start(), token.end(), "@");
      return i + 1;
    }
    if (!token.isIdentifier()) {
      return i + 1;
    }
    boolean called = tokens.is(i + 1, "(") && tokens.partner(i + 1) > 0;
    String known = Keywords.REPLACED.get(token.text());
    if (known != null) {
      edits.replace(token.start(), token.end(), known);
      return i + 1;
    }
    Markers.Meaning marker = markers.at(i);
    if (marker != null) {
      return attributes.marker(i, marker);
    }
    if (language == ParserLanguage.CPP && token.is("_Alignof")) {
      edits.replace(token.start(), token.end(), "alignof");
      return i + 1;
    }
    if (language == ParserLanguage.C && Keywords.REPLACED_IN_C.containsKey(token.text())) {
      return replaceInC(i);
    }
    return switch (token.text()) {
      case "__attribute__", "__attribute" -> called ? attributes.gnu(i) : i + 1;
      case "__aligned" -> called ? attributes.macro(i, "aligned") : i + 1;
      case "__declspec", "_declspec" -> called ? attributes.call(i, Spelling.DECLSPEC) : i + 1;
      case "_Alignas", "alignas" -> called ? attributes.alignas(i) : i + 1;
      case "_Static_assert", "static_assert" ->
          called ? blank(i, tokens.partner(i + 1) + 1) : i + 1;
      case "_Noreturn" -> attributes.keyword(i, "noreturn");
      case "__label__" -> labels(i);
      case "_BitInt" -> called ? bitInt(i) : i + 1;
      case "_Atomic" -> attributes.atomic(i, called);
      case "_Generic" -> called ? operands.generic(i) : i + 1;
      case "__builtin_offsetof" -> called ? operands.offsetOf(i) : i + 1;
      case "__builtin_va_arg" -> called ? operands.typeArgument(i, 1, 2) : i + 1;
      case "__builtin_types_compatible_p" -> called ? operands.typeArgument(i, 0, 2) : i + 1;
      case "asm", "__asm", "__asm__" -> assembly(i);
      case "enum" -> language == ParserLanguage.C ? enumeration(i) : i + 1;
      case "__ptr32", "__ptr64", "__near", "__far", "__huge" ->
          mark(i, "pointers of another size (" + token.text() + ") are not followed");
      default -> i + 1;
    };
  }

  private int blank(int from, int to) {
    edits.blank(tokens.get(from).start(), tokens.get(to - 1).end());
    return to;
  }

  private int mark(int i, String text) {
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(i).end());
    marks.add(new Mark(at, Reason.notFollowed(text)));
    return i + 1;
  }

  private int replaceInC(int i) {
    FlatToken token = tokens.get(i);
    // Before C23 these are names as any other: they are keywords only where one can stand.
    boolean keyword =
        !token.is("constexpr") || tokens.isIdentifier(i + 1) && !tokens.is(i - 1, ".");
    if (keyword) {
      edits.replace(token.start(), token.end(), Keywords.REPLACED_IN_C.get(token.text()));
    }
    return i + 1;
  }

  private int labels(int i) {
    int end = i;
    while (end < tokens.size() && !tokens.is(end, ";")) {
      end++;
    }
    return blank(i, end);
  }

  private int bitInt(int i) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.replace(tokens.get(i).start(), tokens.get(close).end(), "int");
    marks.add(new Mark(at, Reason.notFollowed("the type _BitInt is not followed")));
    return close + 1;
  }

  private int assembly(int i) {
    int at = i + 1;
    while (tokens.isIdentifier(at)
        && Set.of("volatile", "__volatile__", "__volatile", "inline", "goto")
            .contains(tokens.get(at).text())) {
      if (tokens.is(at, "goto") || tokens.is(at, "inline")) {
        blank(at, at + 1);
      }
      at++;
    }
    if (tokens.is(at, "{") && tokens.partner(at) > 0) {
      ParsedRange range =
          edits.replace(
              tokens.get(i).start(), tokens.get(tokens.partner(at)).end(), "__asm__(\"\");");
      marks.add(new Mark(range, Reason.notFollowed("assembly in braces is not followed")));
      return tokens.partner(at) + 1;
    }
    if (tokens.is(at, "(") && tokens.partner(at) > 0) {
      int start = edits.copiedUpTo(tokens.get(i).start());
      int close = tokens.partner(at);
      int end = edits.copiedUpTo(tokens.get(close).end());
      attributes.add(
          "asm",
          Optional.of(tokens.text(at + 1, close)),
          Spelling.GNU,
          new ParsedRange(start, end));
      return close + 1;
    }
    return at;
  }

  /** {@code enum e : T {}} of C23: the type is kept beside the text. */
  private int enumeration(int i) {
    int start = edits.copiedUpTo(tokens.get(i).start());
    int at = i + 1;
    while (tokens.isIdentifier(at) || tokens.is(at, "[") || tokens.is(at, "(")) {
      int next = tokens.partner(at) > at ? tokens.partner(at) + 1 : at + 1;
      at = next;
    }
    if (!tokens.is(at, ":") || !tokens.isIdentifier(at + 1)) {
      return i + 1;
    }
    int end = at + 1;
    while (tokens.isIdentifier(end)) {
      end++;
    }
    if (!tokens.is(end, "{") && !tokens.is(end, ";")) {
      return i + 1;
    }
    range(i + 1, at);
    bases.put(start, tokens.text(at + 1, end));
    return blank(at, end);
  }
}
