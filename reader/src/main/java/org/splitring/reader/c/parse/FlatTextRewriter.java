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
  private final AttributeReader attributeReader;
  private final Markers markers;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Map<Integer, String> bases = new TreeMap<>();

  private FlatTextRewriter(
      String text, String prelude, FlatTokens tokens, ParserLanguage language) {
    this.tokens = tokens;
    this.language = language;
    this.edits = new Edits(text);
    this.attributeReader = new AttributeReader(tokens);
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
        rewriter.edits, result, rewriter.attributes, rewriter.marks, rewriter.bases);
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
      return standardAttribute(i);
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
      return marker(i, marker);
    }
    if (language == ParserLanguage.CPP && token.is("_Alignof")) {
      edits.replace(token.start(), token.end(), "alignof");
      return i + 1;
    }
    if (language == ParserLanguage.C && Keywords.REPLACED_IN_C.containsKey(token.text())) {
      return replaceInC(i);
    }
    return switch (token.text()) {
      case "__attribute__", "__attribute" -> called ? gnuAttribute(i) : i + 1;
      case "__aligned" -> called ? macro(i, "aligned") : i + 1;
      case "__declspec", "_declspec" -> called ? attribute(i, Spelling.DECLSPEC) : i + 1;
      case "_Alignas", "alignas" -> called ? alignas(i) : i + 1;
      case "_Static_assert", "static_assert" ->
          called ? blank(i, tokens.partner(i + 1) + 1) : i + 1;
      case "_Noreturn" -> keywordAttribute(i, "noreturn");
      case "__label__" -> labels(i);
      case "_BitInt" -> called ? bitInt(i) : i + 1;
      case "_Atomic" -> atomic(i, called);
      case "_Generic" -> called ? generic(i) : i + 1;
      case "__builtin_offsetof" -> called ? offsetOf(i) : i + 1;
      case "__builtin_va_arg" -> called ? typeArgument(i, 1, 2) : i + 1;
      case "__builtin_types_compatible_p" -> called ? typeArgument(i, 0, 2) : i + 1;
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

  private int standardAttribute(int i) {
    int end = tokens.partner(i);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(end).end());
    attributes.addAll(attributeReader.between(i + 2, tokens.partner(i + 1), Spelling.STANDARD, at));
    return end + 1;
  }

  private int gnuAttribute(int i) {
    boolean twice = tokens.is(i + 2, "(") && tokens.partner(i + 2) > 0;
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    int from = twice ? i + 3 : i + 2;
    int to = twice ? tokens.partner(i + 2) : close;
    attributes.addAll(attributeReader.between(from, to, Spelling.GNU, at));
    return close + 1;
  }

  private int attribute(int i, Spelling spelling) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    attributes.addAll(attributeReader.between(i + 2, close, spelling, at));
    return close + 1;
  }

  private int alignas(int i) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    Optional<String> argument = Optional.of(tokens.text(i + 2, close));
    attributes.add(new Attribute("_Alignas", argument, Spelling.ALIGNAS, at));
    return close + 1;
  }

  private int keywordAttribute(int i, String name) {
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(i).end());
    attributes.add(new Attribute(name, Optional.empty(), Spelling.GNU, at));
    return i + 1;
  }

  private int marker(int i, Markers.Meaning meaning) {
    FlatToken token = tokens.get(i);
    ParsedRange at = edits.replace(token.start(), token.end(), meaning.text());
    String name = meaning.attribute().isEmpty() ? token.text() : meaning.attribute();
    attributes.add(new Attribute(name, Optional.empty(), Spelling.MACRO, at));
    return i + 1;
  }

  private int macro(int i, String name) {
    int close = tokens.partner(i + 1);
    ParsedRange at = edits.blank(tokens.get(i).start(), tokens.get(close).end());
    Optional<String> argument = Optional.of(tokens.text(i + 2, close));
    attributes.add(new Attribute(name, argument, Spelling.MACRO, at));
    return close + 1;
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

  /** An atomic object may change at any time, as a volatile one; so it is read as one. */
  private int atomic(int i, boolean called) {
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

  /**
   * Makes of {@code _Generic(e, T: x, default: y)} a call {@code _Generic(e, sizeof(T), x, ...)}.
   */
  private int generic(int i) {
    int open = i + 1;
    List<Integer> commas = new ArrayList<>(tokens.commas(open));
    commas.add(tokens.partner(open));
    range(open + 1, commas.get(0));
    for (int k = 0; k + 1 < commas.size(); k++) {
      int from = commas.get(k) + 1;
      int colon = colon(from, commas.get(k + 1));
      if (colon > from && colon < commas.get(k + 1)) {
        if (tokens.is(from, "default")) {
          edits.replace(tokens.get(from).start(), tokens.get(from).end(), "_Default");
        } else {
          wrapped(from, colon);
        }
        edits.replace(tokens.get(colon).start(), tokens.get(colon).end(), ",");
      }
      range(colon + 1, commas.get(k + 1));
    }
    return tokens.partner(open) + 1;
  }

  private int colon(int from, int to) {
    int at = from;
    while (at < to && !tokens.is(at, ":")) {
      at = Math.max(at, tokens.partner(at)) + 1;
    }
    return at;
  }

  private void wrapped(int from, int to) {
    if (from < to) {
      edits.replace(tokens.get(from).start(), tokens.get(from).start(), "sizeof(");
      range(from, to);
      edits.copiedUpTo(tokens.get(to - 1).end());
      edits.replace(tokens.get(to - 1).end(), tokens.get(to - 1).end(), ")");
    }
  }

  /** Makes of {@code __builtin_offsetof(T, m)} a call {@code __builtin_offsetof(&((T *)0)->m)}. */
  private int offsetOf(int i) {
    List<Integer> commas = tokens.commas(i + 1);
    if (commas.size() != 1) {
      return i + 1;
    }
    FlatToken comma = tokens.get(commas.get(0));
    edits.replace(tokens.get(i + 1).end(), tokens.get(i + 1).end(), "&((");
    range(i + 2, commas.get(0));
    edits.replace(comma.start(), comma.end(), " *)0)->");
    return commas.get(0) + 1;
  }

  private int typeArgument(int i, int first, int behind) {
    List<Integer> ends = new ArrayList<>(tokens.commas(i + 1));
    ends.add(tokens.partner(i + 1));
    int from = i + 2;
    for (int k = 0; k < ends.size(); k++) {
      if (k >= first && k < behind) {
        wrapped(from, ends.get(k));
      } else {
        range(from, ends.get(k));
      }
      from = ends.get(k) + 1;
    }
    return tokens.partner(i + 1) + 1;
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
          new Attribute(
              "asm",
              Optional.of(tokens.text(at + 1, close)),
              Spelling.GNU,
              new ParsedRange(start, end)));
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
