package org.splitring.reader.c.parse;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.gnu.cpp.GPPLanguage;
import org.eclipse.cdt.core.dom.parser.IScannerExtensionConfiguration;
import org.eclipse.cdt.core.dom.parser.ISourceCodeParser;
import org.eclipse.cdt.core.dom.parser.cpp.GPPScannerExtensionConfiguration;
import org.eclipse.cdt.core.dom.parser.cpp.ICPPParserExtensionConfiguration;
import org.eclipse.cdt.core.index.IIndex;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.IMacro;
import org.eclipse.cdt.core.parser.IParserLogService;
import org.eclipse.cdt.core.parser.IParserSettings;
import org.eclipse.cdt.core.parser.IScanner;
import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.ParserMode;
import org.eclipse.cdt.internal.core.dom.parser.BacktrackException;
import org.eclipse.cdt.internal.core.dom.parser.DeclarationOptions;
import org.eclipse.cdt.internal.core.dom.parser.cpp.GNUCPPSourceParser;

/** The parser of C++ without macros of its own, which would move the offsets of all behind them. */
final class FlatCpp extends GPPLanguage {

  private static final IScannerExtensionConfiguration NO_MACROS =
      new GPPScannerExtensionConfiguration(0xC0000) {
        @Override
        public IMacro[] getAdditionalMacros() {
          return new IMacro[0];
        }
      };

  private final int most;

  /** The parser that tries so much of one text and no more. */
  FlatCpp(int most) {
    this.most = most;
  }

  @Override
  protected IScannerExtensionConfiguration getScannerExtensionConfiguration(IScannerInfo info) {
    return NO_MACROS;
  }

  @Override
  protected ISourceCodeParser createParser(
      IScanner scanner,
      ParserMode mode,
      IParserLogService log,
      IIndex index,
      int options,
      IParserSettings settings) {
    return new Bounded(
        scanner, mode, log, getParserExtensionConfiguration(), index, new ParserBound(most));
  }

  /** A parser that ends. */
  private static final class Bounded extends GNUCPPSourceParser {

    private final ParserBound bound;

    Bounded(
        IScanner scanner,
        ParserMode mode,
        IParserLogService log,
        ICPPParserExtensionConfiguration configuration,
        IIndex index,
        ParserBound bound) {
      super(scanner, mode, log, configuration, index);
      this.bound = bound;
    }

    @Override
    protected IASTExpression primaryExpression(CastExprCtx context, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      bound.step();
      return super.primaryExpression(context, strategy);
    }

    @Override
    protected Decl declSpecifierSeq(DeclarationOptions options, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      bound.step();
      return super.declSpecifierSeq(options, strategy);
    }

    @Override
    protected IASTStatement statement() throws EndOfFileException, BacktrackException {
      bound.step();
      return super.statement();
    }
  }
}
