package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.model.ILanguage;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ScannerInfo;
import org.eclipse.core.runtime.CoreException;
import org.splitring.reader.c.parse.token.FlatLexer;
import org.splitring.reader.c.parse.token.FlatTokens;
import org.splitring.reader.ir.Reason;

/**
 * Parses flat text with GNU's extensions.
 *
 * <p>Deep nesting needs a deep stack: a text within the bounds that overflows the stack of the
 * thread is refused as well.
 */
public final class CParser {

  private CParser() {}

  /** Parses a text. Where the parser fails over a declaration, that one is left out. */
  public static ParseResult parse(FlatText flat, ParserBounds bounds) {
    if (flat.text().length() > bounds.characters()) {
      return refused(
          String.format(Locale.ROOT, "the text has more than %d characters", bounds.characters()));
    }
    FlatTokens tokens = new FlatTokens(FlatLexer.withoutComments(flat.text()));
    if (tokens.size() > bounds.tokens()) {
      return refused(
          String.format(Locale.ROOT, "the text has more than %d tokens", bounds.tokens()));
    }
    if (tokens.depth() > bounds.depth()) {
      return refused(String.format(Locale.ROOT, "brackets nest more than %d deep", bounds.depth()));
    }
    if (ConditionalDepth.longest(tokens) > bounds.depth()) {
      return refused(
          String.format(
              Locale.ROOT, "conditional operators nest more than %d deep", bounds.depth()));
    }
    try {
      return parse(flat, tokens, bounds);
    } catch (StackOverflowError tooDeep) {
      return refused("the text nests too deeply to be parsed");
    } catch (ParserBound.Exceeded tooMany) {
      return refused(String.valueOf(tooMany.getMessage()));
    }
  }

  private static ParseResult parse(FlatText flat, FlatTokens tokens, ParserBounds bounds) {
    return parse(flat, tokens, bounds, BaseTypes.used(tokens, flat.language()));
  }

  private static ParseResult parse(
      FlatText flat, FlatTokens tokens, ParserBounds bounds, Set<String> undeclared) {
    String prelude =
        BaseTypes.prelude(undeclared, flat.model(), flat.language()) + standard(flat, tokens);
    Rewritten rewritten = FlatTextRewriter.rewrite(tokens.all(), prelude, tokens, flat.language());
    List<ParsedRange> left = new ArrayList<>();
    String text = rewritten.text();
    Optional<IASTTranslationUnit> tree = tree(flat.language(), text);
    while (tree.isEmpty() && left.size() < bounds.failures()) {
      ParsedRange culprit = FailingDeclaration.find(text, flat.language());
      left.add(culprit);
      text = FailingDeclaration.without(text, culprit);
      tree = tree(flat.language(), text);
    }
    if (tree.isEmpty()) {
      return refused(
          String.format(
              Locale.ROOT, "the parser fails over more than %d declarations", left.size()));
    }
    Set<String> declared = FileScopeNames.of(tree.get(), prelude.length());
    declared.retainAll(undeclared);
    if (!declared.isEmpty()) {
      Set<String> rest = new TreeSet<>(undeclared);
      rest.removeAll(declared);
      return parse(flat, tokens, bounds, rest);
    }
    Piece piece = new Piece(tree.get(), rewritten, new FlatTokens(text), prelude.length());
    return new ParseResult.Parsed(new CdtUnit(flat, piece, left));
  }

  /**
   * Templates of the standard library, for the parser to tell {@code std::max<T>(x, y)} from a
   * comparison. They say nothing to anybody else.
   */
  private static String standard(FlatText flat, FlatTokens tokens) {
    if (flat.language() != ParserLanguage.CPP) {
      return "";
    }
    for (int i = 0; i + 3 < tokens.size(); i++) {
      if (tokens.is(i, "std") && tokens.is(i + 1, "::") && tokens.is(i + 3, "<")) {
        return "namespace std { template <class T> T max(T, T); template <class T> T min(T, T);"
            + " template <class T> T move(T); template <class T> T forward(T);"
            + " template <class T, unsigned long N> struct array; }\n";
      }
    }
    return "";
  }

  private static ParseResult refused(String text) {
    return new ParseResult.Refused(new Reason(Reason.Kind.BOUND, text, "name a smaller file"));
  }

  /** The tree of a text that was rewritten; empty if the parser fails over it. */
  static Optional<IASTTranslationUnit> tree(ParserLanguage language, String text) {
    return tree(parser(language, ParserBound.MOST), text);
  }

  /** The tree of one expression; empty as well if the parser tries too much. */
  static Optional<IASTTranslationUnit> expression(ParserLanguage language, String text) {
    try {
      return tree(parser(language, ParserBound.MOST_OF_EXPRESSION), text);
    } catch (ParserBound.Exceeded tooMany) {
      return Optional.empty();
    }
  }

  private static ILanguage parser(ParserLanguage language, int most) {
    return language == ParserLanguage.CPP ? new FlatCpp(most) : new FlatC(most);
  }

  /** The tree that one parser makes of it. */
  static Optional<IASTTranslationUnit> tree(ILanguage parser, String text) {
    try {
      IASTTranslationUnit unit =
          parser.getASTTranslationUnit(
              FileContent.create("/flat", text.toCharArray()),
              new ScannerInfo(),
              IncludeFileContentProvider.getEmptyFilesProvider(),
              null,
              0,
              new DefaultLogService());
      return Optional.of(unit);
    } catch (CoreException | RuntimeException failed) {
      return Optional.empty();
    }
  }
}
