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
import org.splitring.reader.preprocess.token.Place;
import org.splitring.reader.preprocess.token.Token;

/** What is written down while a text is read, and how much was read of it. */
public final class Notes {

  private final Bounds bounds;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<MacroUse> uses = new ArrayList<>();
  private final List<AtomUse> atoms = new ArrayList<>();
  private long characters;
  private long tokens;
  private long expansions;
  private int flat;

  public Notes(Bounds bounds) {
    this.bounds = bounds;
  }

  public void problem(Kind kind, Place place, String text) {
    problems.add(new Problem(kind, place, text));
  }

  public void invalid(Place place, String text) {
    problem(Kind.INVALID, place, text);
  }

  public void use(MacroUse.Kind kind, Token name, Optional<MacroDefinition> definition) {
    Place outermost = name.use();
    uses.add(new MacroUse(name.text(), kind, name.place(), outermost, definition, flat));
  }

  public void atom(Atom atom, Token at) {
    Place outermost = at.use();
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

  public void readCharacters(long count, Place at) {
    characters += count;
    check(characters, bounds.characters(), "characters", at);
  }

  public void readTokens(long count, Place at) {
    tokens += count;
    check(tokens, bounds.tokens(), "tokens", at);
  }

  public void expanded(Expansion expansion) {
    check(++expansions, bounds.expansions(), "macro expansions", expansion.use());
    nested(expansion.depth(), expansion.use());
  }

  public void nested(int depth, Place at) {
    check(depth, bounds.nesting(), "macros or brackets in one another", at);
  }

  private static void check(long count, long bound, String what, Place at) {
    if (count > bound) {
      throw new BoundReached(
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
