package org.splitring.reader.preprocess.macro;

import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/**
 * The choice that hides in a paste: {@code SWITCH_##value} with an {@code option} that is no macro
 * finds no macro, and would find {@code SWITCH_1} if the build defined the option as 1. It is one
 * only if the option was looked up before, so that a definition would have counted.
 */
public final class PastedChoice {

  private PastedChoice() {}

  public static Optional<Atom> of(Token left, Token right, Token joined, MacroTable macros) {
    if (left.kind() != Kind.IDENTIFIER
        || right.kind() != Kind.IDENTIFIER
        || !right.scanned()
        || macros.isMacro(joined.text())
        || macros.defined(right.text()) == MacroTable.Defined.NO) {
      return Optional.empty();
    }
    return Stream.of("1", "0", "2", "3", "4", "5", "6", "7", "8", "9")
        .filter(value -> macros.isMacro(left.text() + value))
        .findFirst()
        .map(value -> new Atom.DefinedAs(right.text(), value));
  }
}
