package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.gnu.c.GCCLanguage;
import org.eclipse.cdt.core.dom.parser.ISourceCodeParser;
import org.eclipse.cdt.core.dom.parser.c.ICParserExtensionConfiguration;
import org.eclipse.cdt.core.index.IIndex;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IParserLogService;
import org.eclipse.cdt.core.parser.IParserSettings;
import org.eclipse.cdt.core.parser.IScanner;
import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ParserMode;
import org.eclipse.cdt.internal.core.dom.parser.BacktrackException;
import org.eclipse.cdt.internal.core.dom.parser.DeclarationOptions;
import org.eclipse.cdt.internal.core.dom.parser.c.GNUCSourceParser;

/** C, with a scanner and a parser that end. */
final class BoundedC extends GCCLanguage {

  static final BoundedC INSTANCE = new BoundedC();

  private BoundedC() {}

  @Override
  protected IScanner createScanner(
      FileContent content,
      IScannerInfo info,
      IncludeFileContentProvider provider,
      IParserLogService log) {
    return new BoundedScanner(
        content, info, getParserLanguage(), log, getScannerExtensionConfiguration(info), provider);
  }

  @Override
  protected ISourceCodeParser createParser(
      IScanner scanner,
      ParserMode mode,
      IParserLogService log,
      IIndex index,
      int options,
      IParserSettings settings) {
    return new Parser(scanner, mode, log, getParserExtensionConfiguration(), index);
  }

  /** Counts what is tried: the same tokens may be tried in many ways. */
  private static final class Parser extends GNUCSourceParser {

    Parser(
        IScanner scanner,
        ParserMode mode,
        IParserLogService log,
        ICParserExtensionConfiguration configuration,
        IIndex index) {
      super(scanner, mode, log, configuration, index);
    }

    @Override
    protected IASTExpression primaryExpression(CastExprCtx context, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      ReaderThread.step();
      return super.primaryExpression(context, strategy);
    }

    @Override
    protected Decl declSpecifierSeq(DeclarationOptions options, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      ReaderThread.step();
      return super.declSpecifierSeq(options, strategy);
    }

    @Override
    protected IASTStatement statement() throws EndOfFileException, BacktrackException {
      ReaderThread.step();
      return super.statement();
    }
  }
}
