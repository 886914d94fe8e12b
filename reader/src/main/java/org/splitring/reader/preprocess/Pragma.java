package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * A {@code #pragma} or {@code _Pragma} of taken text (6.10.6, 6.10.9).
 *
 * @param tokens behind {@code pragma}, as they are written
 * @param expanded the same with their macros expanded: gcc and clang differ in which of both counts
 * @param place of the directive, or of the operator in a file outside of all macros
 * @param token the number of tokens of the flat text before it takes force
 * @param offset of the flat text, where it takes force
 */
public record Pragma(
    List<Token> tokens,
    List<Token> expanded,
    TextRange place,
    Optional<Inclusion> inclusion,
    int token,
    int offset) {

  public Pragma {
    tokens = List.copyOf(tokens);
    expanded = List.copyOf(expanded);
  }

  /** The tokens with blanks between them. */
  public String text() {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  Pragma at(int flatOffset) {
    return new Pragma(tokens, expanded, place, inclusion, token, flatOffset);
  }
}
