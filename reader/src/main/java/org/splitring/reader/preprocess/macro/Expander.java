package org.splitring.reader.preprocess.macro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.preprocess.token.Expansion;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/**
 * Expands macros as gcc and clang do (6.10.3.4): a stack of what is still to be read, on which a
 * macro is disabled as long as its replacement is not read to its end; a name that is met while it
 * is disabled is never expanded any more.
 */
public final class Expander {

  /** What is read when nothing is left of any expansion: files, with their directives. */
  public interface Source {
    /** The next token of the text; at its end, an {@link Kind#END}. */
    Token next();

    /** Whether the next token of the same file is an opening bracket. */
    boolean openBracketFollows();

    /** What a macro that is computed where it stands is replaced by. */
    Token dynamic(Token name);
  }

  /** Tokens that are still to be read; a barrier is the end of what may be read now. */
  private static final class Context {
    private final List<Token> tokens;
    private final @Nullable MacroDefinition macro;
    private final boolean barrier;
    private final @Nullable Context below;
    private int at;

    private Context(
        List<Token> tokens,
        @Nullable MacroDefinition macro,
        boolean barrier,
        @Nullable Context below) {
      this.tokens = tokens;
      this.macro = macro;
      this.barrier = barrier;
      this.below = below;
    }
  }

  private final Source source;
  private final MacroTable macros;
  private final ReadingNotes notes;
  private final Substitution substitution;
  private final Set<String> disabled = new HashSet<>();
  private @Nullable Context context;
  private boolean spacePending;
  private int collecting;
  private int barriers;

  public Expander(Source source, MacroTable macros, ReadingNotes notes, Language language) {
    this.source = source;
    this.macros = macros;
    this.notes = notes;
    this.substitution = new Substitution(this, macros, notes, language);
  }

  /** Whether the arguments of a call are being read: a call does not reach out of its file. */
  public boolean isCollecting() {
    return collecting > 0;
  }

  /** The next token, with all macros expanded. */
  public Token next() {
    while (true) {
      Token token = raw();
      if (token.kind() != Kind.IDENTIFIER || token.painted()) {
        return token;
      }
      Optional<MacroDefinition> found = macros.lookUp(token.text());
      if (found.isEmpty()) {
        return barriers > 0 ? token.afterLookUp() : token;
      }
      if (disabled.contains(token.text())) {
        return token.paint();
      }
      MacroDefinition macro = found.get();
      if (macro.origin() == MacroDefinition.Origin.DYNAMIC) {
        notes.use(MacroUse.Kind.EXPANSION, token, found);
        return source.dynamic(token);
      }
      if (macro.isFunctionLike()) {
        if (!openBracketFollows()) {
          return token;
        }
        notes.use(MacroUse.Kind.EXPANSION, token, found);
        Optional<List<MacroArgument>> arguments = arguments(macro, token);
        if (arguments.isEmpty()) {
          return token;
        }
        enter(macro, token, arguments.get());
      } else {
        notes.use(MacroUse.Kind.EXPANSION, token, found);
        enter(macro, token, List.of());
      }
    }
  }

  /** The next token, as it is: names that can never be expanded any more are marked. */
  public Token raw() {
    while (context != null) {
      if (context.at < context.tokens.size()) {
        return withSpace(context.tokens.get(context.at++));
      }
      if (context.barrier) {
        return end();
      }
      if (context.macro != null) {
        disabled.remove(context.macro.name());
      }
      context = context.below;
    }
    return withSpace(source.next());
  }

  /** Puts tokens back, to be read next. */
  public void unread(List<Token> tokens) {
    context = new Context(tokens, null, false, context);
  }

  /** The tokens with all macros expanded, as if nothing followed them. */
  public List<Token> expandAll(List<Token> tokens) {
    boolean pending = spacePending;
    spacePending = false;
    open(tokens);
    List<Token> expanded = new ArrayList<>();
    for (Token token = next(); !token.isEnd(); token = next()) {
      notes.readTokens(1, token.place());
      expanded.add(token);
    }
    close();
    spacePending = pending;
    return expanded;
  }

  /** From here on nothing but these tokens is read, until {@link #close}. */
  public void open(List<Token> tokens) {
    context = new Context(tokens, null, true, context);
    barriers++;
    if (!tokens.isEmpty()) {
      notes.nested(barriers, tokens.get(0).place());
    }
  }

  public void close() {
    while (context != null && !context.barrier) {
      if (context.macro != null) {
        disabled.remove(context.macro.name());
      }
      context = context.below;
    }
    context = context == null ? null : context.below;
    barriers--;
  }

  private void enter(MacroDefinition macro, Token name, List<MacroArgument> arguments) {
    Expansion expansion = Expansion.of(macro, name.place(), name.expansion());
    notes.expanded(expansion);
    List<Token> result = substitution.of(macro, name, arguments, expansion);
    notes.readTokens(result.size(), name.place());
    if (result.isEmpty()) {
      spacePending |= name.spaced();
    } else {
      result.set(0, result.get(0).spaced(name.spaced()));
    }
    disabled.add(macro.name());
    context = new Context(result, macro, false, context);
  }

  private boolean openBracketFollows() {
    for (Context at = context; at != null; at = at.below) {
      if (at.at < at.tokens.size()) {
        return at.tokens.get(at.at).is("(");
      }
      if (at.barrier) {
        return false;
      }
    }
    return source.openBracketFollows();
  }

  /** Reads a call from its opening bracket on (6.10.3p10 and 11); empty if it is none. */
  private Optional<List<MacroArgument>> arguments(MacroDefinition macro, Token name) {
    collecting++;
    try {
      raw();
      int expected = macro.parameterCount();
      List<MacroArgument> arguments = new ArrayList<>();
      List<Token> current = new ArrayList<>();
      int depth = 0;
      while (true) {
        Token token = raw();
        if (token.isEnd()) {
          notes.invalid(name.place(), "the call of \"" + name.text() + "\" is not closed");
          return Optional.empty();
        }
        notes.readTokens(1, token.place());
        boolean last = macro.variadic() && arguments.size() + 1 == expected;
        if (token.is("(")) {
          depth++;
        } else if (token.is(")") && depth-- == 0) {
          break;
        } else if (token.is(",") && depth == 0 && !last) {
          arguments.add(new MacroArgument(this, current));
          current = new ArrayList<>();
          continue;
        }
        boolean never = token.kind() == Kind.IDENTIFIER && disabled.contains(token.text());
        current.add(never ? token.paint() : token);
      }
      if (expected > 0 || !arguments.isEmpty() || !current.isEmpty()) {
        arguments.add(new MacroArgument(this, current));
      }
      if (macro.variadic() && arguments.size() + 1 == expected) {
        arguments.add(MacroArgument.omitted(this));
      }
      if (arguments.size() != expected) {
        notes.invalid(
            name.place(),
            String.format(
                Locale.ROOT,
                "\"%s\" takes %d arguments and is given %d",
                name.text(),
                expected,
                arguments.size()));
        return Optional.empty();
      }
      return Optional.of(arguments);
    } finally {
      collecting--;
    }
  }

  private Token withSpace(Token token) {
    if (!spacePending) {
      return token;
    }
    spacePending = false;
    return token.startsLine() ? token : token.spaced(true);
  }

  private static Token end() {
    return Token.of(Kind.END, "", new TextRange(new SourceText("", ""), 0, 0, 1), false, false);
  }
}
