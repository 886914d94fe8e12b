package org.splitring.claims.c;

import java.util.Locale;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTProblemHolder;
import org.splitring.claims.UnreadableException;

/** Says of a file that it is not C, rather than that something is missing in it. */
final class NotC {

  private NotC() {}

  /**
   * Fails if nothing in the file reads as C.
   *
   * @param suspicious whether what was looked for is not there
   */
  static void check(Reading reading, boolean suspicious) throws UnreadableException {
    if (!suspicious) {
      return;
    }
    for (IASTDeclaration declaration : reading.translation.unit().getDeclarations()) {
      if (declaration instanceof IASTProblemHolder) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s: does not read as C: %s",
                reading.at(declaration),
                Reading.text(declaration)));
      }
    }
  }
}
