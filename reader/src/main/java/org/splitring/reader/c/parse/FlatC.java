package org.splitring.reader.c.parse;

import org.eclipse.cdt.core.dom.ast.gnu.c.GCCLanguage;
import org.eclipse.cdt.core.dom.parser.IScannerExtensionConfiguration;
import org.eclipse.cdt.core.dom.parser.c.GCCScannerExtensionConfiguration;
import org.eclipse.cdt.core.parser.IMacro;
import org.eclipse.cdt.core.parser.IScannerInfo;

/** The parser of C without macros of its own, which would move the offsets of all behind them. */
final class FlatC extends GCCLanguage {

  static final FlatC INSTANCE = new FlatC();

  private static final IScannerExtensionConfiguration NO_MACROS =
      new GCCScannerExtensionConfiguration(0xC0000) {
        @Override
        public IMacro[] getAdditionalMacros() {
          return new IMacro[0];
        }
      };

  private FlatC() {}

  @Override
  protected IScannerExtensionConfiguration getScannerExtensionConfiguration(IScannerInfo info) {
    return NO_MACROS;
  }
}
