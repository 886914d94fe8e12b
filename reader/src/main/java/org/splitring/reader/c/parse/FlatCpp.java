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

  static final FlatCpp INSTANCE = new FlatCpp();

  private static final IScannerExtensionConfiguration NO_MACROS =
      new GPPScannerExtensionConfiguration(0xC0000) {
        @Override
        public IMacro[] getAdditionalMacros() {
          return new IMacro[0];
        }
      };

  private FlatCpp() {}

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
    return new Bounded(scanner, mode, log, getParserExtensionConfiguration(), index);
  }

  /** Counts what is tried: the same tokens may be tried in many ways. */
  private static final class Bounded extends GNUCPPSourceParser {

    private int tried;

    Bounded(
        IScanner scanner,
        ParserMode mode,
        IParserLogService log,
        ICPPParserExtensionConfiguration configuration,
        IIndex index) {
      super(scanner, mode, log, configuration, index);
    }

    private void step() {
      tried++;
      if (tried > ParserBound.MOST) {
        throw new ParserBound();
      }
    }

    @Override
    protected IASTExpression primaryExpression(CastExprCtx context, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      step();
      return super.primaryExpression(context, strategy);
    }

    @Override
    protected Decl declSpecifierSeq(DeclarationOptions options, ITemplateIdStrategy strategy)
        throws EndOfFileException, BacktrackException {
      step();
      return super.declSpecifierSeq(options, strategy);
    }

    @Override
    protected IASTStatement statement() throws EndOfFileException, BacktrackException {
      step();
      return super.statement();
    }
  }
}
