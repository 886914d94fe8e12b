package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.gnu.cpp.GPPLanguage;
import org.eclipse.cdt.core.dom.parser.ISourceCodeParser;
import org.eclipse.cdt.core.index.IIndex;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IParserLogService;
import org.eclipse.cdt.core.parser.IParserSettings;
import org.eclipse.cdt.core.parser.IScanner;
import org.eclipse.cdt.core.parser.IScannerInfo;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ParserMode;

/** C++, with a scanner and a parser that end. */
final class BoundedCpp extends GPPLanguage {

  static final BoundedCpp INSTANCE = new BoundedCpp();

  private BoundedCpp() {}

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
    return ReaderThread.watched(super.createParser(scanner, mode, log, index, options, settings));
  }
}
