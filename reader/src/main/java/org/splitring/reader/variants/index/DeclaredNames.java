package org.splitring.reader.variants.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.splitring.reader.preprocess.token.Token;

/**
 * Tells by tokens alone which names a text of C may declare for all that follows: what stands where
 * a declarator, a tag or an enumerator does (6.7). A type that is merely used, a parameter and a
 * member are not declared, though in C++ any name in a class counts. What would be declared with
 * the help of a macro is noted with that macro.
 */
final class DeclaredNames {

  private static final Set<String> STORAGE =
      Set.of("typedef", "extern", "static", "inline", "const", "volatile", "register", "restrict");
  private static final Set<String> RECORD = Set.of("struct", "union", "class");

  /** What may stand between the parameters of a function and its body ([dcl.fct]). */
  private static final Set<String> QUALIFIERS =
      Set.of("const", "volatile", "noexcept", "override", "final", "&", "&&");

  /** Stands for what a function's body follows. */
  private static final String BODY = "()";

  /** What a bracket holds. */
  private enum Inside {
    FILE,
    RECORD,
    ENUMERATION,
    /** A body, an initializer or a length: nothing in it is declared for what follows. */
    HIDDEN,
    /** A part of a declarator. */
    DECLARATOR,
    /** Parameters, or a macro's arguments if what stands before is a macro. */
    PARAMETERS,
    /** What can only be a macro's arguments, outside of bodies. */
    ARGUMENTS
  }

  /** An open bracket, with what has been read of the declaration inside it. */
  private record Open(Inside inside, String before, Key key, Seen seen, boolean assigned) {

    static Open of(Inside inside, String before) {
      return new Open(inside, before, Key.NONE, Seen.NOTHING, false);
    }

    Open fresh() {
      return of(inside, before);
    }

    Open keyed(Key other) {
      return new Open(inside, before, other, Seen.TYPE, assigned);
    }

    Open after(Seen type) {
      return new Open(inside, before, key, type, assigned);
    }

    Open afterAssignment() {
      return new Open(inside, before, key, seen, true);
    }
  }

  /** What has been read of the specifiers beside storage classes. */
  private enum Seen {
    NOTHING,
    /** What looks like a call: a macro may be a type. */
    CALL,
    TYPE
  }

  /** The keyword that a specifier began with. */
  private enum Key {
    NONE,
    RECORD,
    ENUMERATION
  }

  /** Where a name may be declared. */
  interface Found {

    /**
     * Notes a name.
     *
     * @param macro empty if it is declared whatever any macro is; else only if this is a macro
     */
    void name(Token name, String macro);
  }

  private final List<Token> tokens;
  private final boolean cpp;
  private final Found found;
  private boolean ended;
  private Deque<Open> open = new ArrayDeque<>(List.of(Open.of(Inside.FILE, "")));

  DeclaredNames(List<Token> tokens, boolean cpp, Found found) {
    this.tokens = tokens;
    this.cpp = cpp;
    this.found = found;
  }

  /** What is open here, to come back to. */
  List<Object> state() {
    return new ArrayList<>(open);
  }

  /** Goes back to what was open at another place. */
  void restore(List<Object> state) {
    open = new ArrayDeque<>();
    state.forEach(each -> open.add((Open) each));
  }

  /** Whether an external declaration ended with the last token. */
  boolean ended() {
    return ended;
  }

  /** Reads the token at that index, which belongs to no directive. */
  void read(int at) {
    Token token = tokens.get(at);
    Open now = open.element();
    ended = token.is(";") && isOutside();
    switch (token.text()) {
      case "{" -> open.push(Open.of(braced(at, now), endsDeclaration(at) ? BODY : ""));
      case "(" -> open.push(Open.of(bracketed(at, now), before(at)));
      case "[" -> open.push(Open.of(Inside.HIDDEN, ""));
      case "}", ")", "]" -> close();
      case ";" -> replace(now.fresh());
      case "," -> replace(new Open(now.inside(), now.before(), now.key(), now.seen(), false));
      case "=" -> replace(now.afterAssignment());
      case "enum" -> replace(now.keyed(Key.ENUMERATION));
      default -> {
        if (RECORD.contains(token.text())) {
          replace(now.keyed(Key.RECORD));
        } else if (token.kind() == Token.Kind.IDENTIFIER) {
          identifier(at, token, now);
        }
      }
    }
  }

  private void close() {
    if (open.size() > 1) {
      Open closed = open.pop();
      if (closed.before().equals(BODY)) {
        replace(open.element().fresh());
        ended = isOutside();
      }
    }
  }

  /** Whether nothing is open but what holds external declarations. */
  private boolean isOutside() {
    return open.stream().allMatch(each -> each.inside() == Inside.FILE);
  }

  /** Whether a brace opens a namespace: what it holds is known outside of it, by a longer name. */
  private boolean isNamespace(int at) {
    int i = at - 1;
    while (i > 0
        && (tokens.get(i).kind() == Token.Kind.IDENTIFIER || tokens.get(i).is("::"))
        && !tokens.get(i).isName("namespace")) {
      i--;
    }
    return cpp && i >= 0 && tokens.get(i).isName("namespace");
  }

  private void replace(Open other) {
    open.pop();
    open.push(other);
  }

  private Inside braced(int at, Open now) {
    boolean hidden = now.inside() == Inside.HIDDEN || now.assigned();
    if (hidden) {
      return Inside.HIDDEN;
    }
    if (now.inside() == Inside.FILE && isNamespace(at)) {
      return Inside.FILE;
    }
    if (now.key() == Key.ENUMERATION && !isBehindParameters(at)) {
      return Inside.ENUMERATION;
    }
    if (now.key() == Key.RECORD) {
      // The body of a function whose type is a structure is read as one: more is noted then.
      return Inside.RECORD;
    }
    boolean linkage = at > 0 && tokens.get(at - 1).kind() == Token.Kind.STRING;
    return linkage ? Inside.FILE : Inside.HIDDEN;
  }

  /** Whether what a brace opens ends a declaration without a semicolon. */
  private boolean endsDeclaration(int at) {
    int body = at;
    while (cpp && body > 0 && QUALIFIERS.contains(tokens.get(body - 1).text())) {
      body--;
    }
    return isBehindParameters(body) || isNamespace(at);
  }

  private boolean isBehindParameters(int at) {
    return at > 0 && tokens.get(at - 1).is(")");
  }

  private Inside bracketed(int at, Open now) {
    if (now.inside() == Inside.HIDDEN) {
      return Inside.HIDDEN;
    }
    if (now.inside() == Inside.ARGUMENTS) {
      return Inside.ARGUMENTS;
    }
    boolean pointer =
        at + 1 < tokens.size() && (tokens.get(at + 1).is("*") || tokens.get(at + 1).is("^"));
    boolean named = !before(at).isEmpty();
    if (pointer || !named && !isBehindParameters(at)) {
      return now.inside() == Inside.PARAMETERS ? Inside.PARAMETERS : Inside.DECLARATOR;
    }
    boolean typed = now.seen() == Seen.TYPE || now.inside() != Inside.FILE;
    return typed ? Inside.PARAMETERS : Inside.ARGUMENTS;
  }

  /** The identifier before a bracket, if one is. */
  private String before(int at) {
    boolean named = at > 0 && tokens.get(at - 1).kind() == Token.Kind.IDENTIFIER;
    return named && !isKeyword(tokens.get(at - 1).text()) ? tokens.get(at - 1).text() : "";
  }

  private static boolean isKeyword(String name) {
    return STORAGE.contains(name)
        || Set.of("int", "char", "short", "long", "unsigned", "signed", "void").contains(name);
  }

  private void identifier(int at, Token token, Open now) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
    switch (now.inside()) {
      case HIDDEN -> {
        // Not seen outside.
      }
      case ARGUMENTS -> found.name(token, "");
      case PARAMETERS -> {
        if (isAlone(at, next)) {
          found.name(token, now.before());
        }
      }
      case ENUMERATION -> {
        if (!now.assigned()) {
          found.name(token, "");
        }
      }
      case RECORD -> {
        if (cpp) {
          found.name(token, "");
        } else {
          tag(at, token, next);
        }
      }
      case FILE, DECLARATOR -> declarator(at, token, next);
    }
    if (now.inside() == Inside.ENUMERATION) {
      return;
    }
    if (!STORAGE.contains(token.text()) && open.element().seen() != Seen.TYPE) {
      replace(open.element().after(next.is("(") ? Seen.CALL : Seen.TYPE));
    }
  }

  /** An argument that is just one name. */
  private boolean isAlone(int at, Token next) {
    return (tokens.get(at - 1).is("(") || tokens.get(at - 1).is(","))
        && (next.is(")") || next.is(","));
  }

  private void declarator(int at, Token token, Token next) {
    if (next.is("*") || next.is("&") || isSpecifier(next)) {
      return;
    }
    boolean followed = next.kind() == Token.Kind.IDENTIFIER && next != token;
    boolean tagged = at > 0 && isTagKey(tokens.get(at - 1));
    found.name(token, followed && !tagged ? next.text() : "");
  }

  /** With nothing but storage classes before it a name that another follows is a type (6.7.2). */
  private boolean isSpecifier(Token next) {
    return next.kind() == Token.Kind.IDENTIFIER && open.element().seen() == Seen.NOTHING;
  }

  /** In a structure only tags are seen outside (6.2.1p4). */
  private void tag(int at, Token token, Token next) {
    if (at > 0 && isTagKey(tokens.get(at - 1)) && !next.is("*")) {
      found.name(token, next.kind() == Token.Kind.IDENTIFIER ? next.text() : "");
    }
  }

  private static boolean isTagKey(Token token) {
    return RECORD.contains(token.text()) || token.text().equals("enum");
  }
}
