package org.splitring.reader.preprocess.token;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.condition.Assignment;

/**
 * A macro's definition (6.10.3).
 *
 * @param parameters none for an object-like macro; of a variadic one the last is {@code
 *     __VA_ARGS__} or the name that GNU C lets it have
 * @param place from the name to the last token of the body
 * @param origin who defined it
 */
public record MacroDefinition(
    String name,
    Optional<List<String>> parameters,
    boolean variadic,
    List<Token> body,
    TextRange place,
    Origin origin) {

  /** Who defined a macro. */
  public enum Origin {
    /** A {@code #define} in a file. */
    FILE,
    /** The compiler, for the language and the data model. */
    PREDEFINED,
    /** The command line. */
    USER,
    /** A choice: see {@link Assignment}. */
    ASSIGNED,
    /** Computed where it stands: {@code __LINE__} and its like. */
    DYNAMIC
  }

  public MacroDefinition {
    parameters = parameters.map(List::copyOf);
    body = List.copyOf(body);
  }

  /** Whether it is called with arguments. */
  public boolean isFunctionLike() {
    return parameters.isPresent();
  }

  public int parameterCount() {
    return parameters.map(List::size).orElse(0);
  }

  /** The position of that parameter, or -1; {@code __VA_ARGS__} is no name of a named one. */
  public int parameter(Token token) {
    return token.kind() == Token.Kind.IDENTIFIER
        ? parameters.map(names -> names.indexOf(token.text())).orElse(-1)
        : -1;
  }

  /** Whether both are the same to 6.10.3p1: same parameters, same tokens, same spacing. */
  public boolean sameAs(MacroDefinition other) {
    if (!parameters.equals(other.parameters)
        || variadic != other.variadic
        || body.size() != other.body.size()) {
      return false;
    }
    for (int i = 0; i < body.size(); i++) {
      Token mine = body.get(i);
      Token its = other.body.get(i);
      if (!mine.text().equals(its.text()) || (i > 0 && mine.spaced() != its.spaced())) {
        return false;
      }
    }
    return true;
  }
}
