package org.splitring.reader.preprocess.macro;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.preprocess.token.Token;

/** An argument of a macro call: as it was written, and with its macros expanded when asked. */
public final class MacroArgument {

  private final Expander expander;
  private final List<Token> tokens;
  private final boolean omitted;
  private @Nullable List<Token> expanded;

  public MacroArgument(Expander expander, List<Token> tokens) {
    this(expander, tokens, false);
  }

  private MacroArgument(Expander expander, List<Token> tokens, boolean omitted) {
    this.expander = expander;
    this.tokens = List.copyOf(tokens);
    this.omitted = omitted;
  }

  /** What a call does not write for {@code ...}, not even a comma before it. */
  public static MacroArgument omitted(Expander expander) {
    return new MacroArgument(expander, List.of(), true);
  }

  public boolean isOmitted() {
    return omitted;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Token> expanded() {
    if (expanded == null) {
      expanded = List.copyOf(expander.expandAll(tokens));
    }
    return expanded;
  }
}
