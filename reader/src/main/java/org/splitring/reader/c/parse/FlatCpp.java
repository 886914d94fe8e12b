package org.splitring.reader.c.parse;

import org.eclipse.cdt.core.dom.ast.gnu.cpp.GPPLanguage;
import org.eclipse.cdt.core.dom.parser.IScannerExtensionConfiguration;
import org.eclipse.cdt.core.dom.parser.cpp.GPPScannerExtensionConfiguration;
import org.eclipse.cdt.core.parser.IMacro;
import org.eclipse.cdt.core.parser.IScannerInfo;

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
}
