package org.splitring.claims.c;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.cdt.core.dom.parser.IScannerExtensionConfiguration;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IParserLogService;
import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ParserLanguage;
import org.eclipse.cdt.internal.core.parser.scanner.CPreprocessor;
import org.eclipse.cdt.internal.core.parser.scanner.ObjectStyleMacro;

/**
 * Gives the parser its tokens, and ends where macros or files make too many of them.
 *
 * <p>The library expands a macro as a whole before it gives out the first token of it, and has no
 * bound of its own. So its table of macros is replaced by one that counts what is looked up.
 */
final class BoundedScanner extends CPreprocessor {

  /** The most characters of macros' bodies that may be put in between two tokens. */
  static final int MOST_EXPANDED = 4_000_000;

  /** The most tokens of one file with all it includes. */
  static final int MOST_TOKENS = 3_000_000;

  /** How deep brackets of any kind may nest. */
  static final int MOST_NESTED = 2000;

  /** What a macro counts at least, however short it is. */
  private static final int LEAST = 16;

  private static final Set<Integer> OPENING =
      Set.of(IToken.tLPAREN, IToken.tLBRACKET, IToken.tLBRACE);
  private static final Set<Integer> CLOSING =
      Set.of(IToken.tRPAREN, IToken.tRBRACKET, IToken.tRBRACE);

  private int expanded;
  private int tokens;
  private int open;

  BoundedScanner(
      FileContent content,
      IScannerInfo info,
      ParserLanguage language,
      IParserLogService log,
      IScannerExtensionConfiguration configuration,
      IncludeFileContentProvider provider) {
    super(content, info, language, log, configuration, provider);
    count();
  }

  @Override
  public IToken nextToken() throws EndOfFileException {
    ReaderThread.step();
    expanded = 0;
    if (++tokens > MOST_TOKENS) {
      throw new BoundError(
          String.format(
              Locale.ROOT,
              "more than %d tokens with all that is included; name a smaller tree",
              MOST_TOKENS));
    }
    IToken token = super.nextToken();
    open += OPENING.contains(token.getType()) ? 1 : CLOSING.contains(token.getType()) ? -1 : 0;
    if (open > MOST_NESTED) {
      throw new BoundError(
          String.format(Locale.ROOT, "brackets nest more than %d deep", MOST_NESTED));
    }
    return token;
  }

  private final class Counting extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1L;

    Counting(Map<?, ?> known) {
      super(known);
    }

    @Override
    public Object get(Object name) {
      Object macro = super.get(name);
      if (macro instanceof ObjectStyleMacro body) {
        ReaderThread.step();
        expanded += Math.max(LEAST, body.getExpansionEndOffset() - body.getExpansionOffset());
        if (expanded > MOST_EXPANDED) {
          throw new BoundError(
              String.format(
                  Locale.ROOT,
                  "macros expand to more than %d characters in one place; give a shorter meaning to"
                      + " one of them with --define NAME=TEXT",
                  MOST_EXPANDED));
        }
      }
      return macro;
    }
  }

  private void count() {
    try {
      Field dictionary = CPreprocessor.class.getDeclaredField("fMacroDictionary");
      dictionary.setAccessible(true);
      Object table = dictionary.get(this);
      Field map = table.getClass().getDeclaredField("map");
      map.setAccessible(true);
      map.set(table, new Counting((Map<?, ?>) map.get(table)));
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("another version of the parser", changed);
    }
  }
}
