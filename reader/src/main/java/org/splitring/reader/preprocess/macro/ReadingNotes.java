package org.splitring.reader.preprocess.macro;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.Problem.Kind;
import org.splitring.reader.preprocess.token.Expansion;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** What is written down while a text is read, and how much was read of it. */
public final class ReadingNotes {

  private final PreprocessorBounds bounds;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<MacroUse> uses = new ArrayList<>();
  private final List<AtomUse> atoms = new ArrayList<>();
  private long characters;
  private long tokens;
  private long expansions;
  private int flat;

  public ReadingNotes(PreprocessorBounds bounds) {
    this.bounds = bounds;
  }

  public void problem(Kind kind, TextRange place, String text) {
    problems.add(new Problem(kind, place, text));
  }

  public void invalid(TextRange place, String text) {
    problem(Kind.INVALID, place, text);
  }

  public void use(MacroUse.Kind kind, Token name, Optional<MacroDefinition> definition) {
    TextRange outermost = name.use();
    uses.add(new MacroUse(name.text(), kind, name.place(), outermost, definition, flat));
  }

  public void atom(Atom atom, Token at) {
    TextRange outermost = at.use();
    atoms.add(new AtomUse(atom, outermost, flat));
  }

  /** The number of tokens that are in the flat text. */
  public int flat() {
    return flat;
  }

  public void emitted(Token token) {
    flat++;
    readCharacters(token.text().length() + 1, token.place());
  }

  public void readCharacters(long count, TextRange at) {
    characters += count;
    check(characters, bounds.characters(), "characters", at);
  }

  public void readTokens(long count, TextRange at) {
    tokens += count;
    check(tokens, bounds.tokens(), "tokens", at);
  }

  public void expanded(Expansion expansion) {
    check(++expansions, bounds.expansions(), "macro expansions", expansion.use());
    nested(expansion.depth(), expansion.use());
  }

  public void nested(int depth, TextRange at) {
    check(depth, bounds.nesting(), "macros or brackets in one another", at);
  }

  private static void check(long count, long bound, String what, TextRange at) {
    if (count > bound) {
      throw new TextBoundReached(
          at, String.format(Locale.ROOT, "more than %,d %s: the rest is not read", bound, what));
    }
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public List<MacroUse> uses() {
    return uses;
  }

  public List<AtomUse> atoms() {
    return atoms;
  }
}
