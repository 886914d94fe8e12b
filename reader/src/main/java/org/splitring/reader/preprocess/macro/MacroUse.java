package org.splitring.reader.preprocess.macro;

import java.util.Optional;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * A place where it matters whether a name is a macro, or which.
 *
 * @param place of the name: in a file, or in the body of the macro that used it
 * @param outermost the place in a file, outside of all macros
 * @param definition what it meant; empty if it was no macro
 * @param token the number of tokens of the flat text before it took effect
 */
public record MacroUse(
    String name,
    Kind kind,
    TextRange place,
    TextRange outermost,
    Optional<MacroDefinition> definition,
    int token) {

  /** How a macro is used. */
  public enum Kind {
    EXPANSION,
    /** {@code #ifdef}, {@code defined}, and names in conditions. */
    CONDITION,
    /** The result of {@code ##} would have been it, or was it. */
    PASTE
  }
}
