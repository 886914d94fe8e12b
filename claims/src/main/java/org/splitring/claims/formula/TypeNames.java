package org.splitring.claims.formula;

import java.util.Optional;
import java.util.Set;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.parse.BaseTypes.Meaning;
import org.splitring.reader.c.types.SpecifierWords;
import org.splitring.reader.ir.Type;

/**
 * The names of types in a formula (C11 6.7.7): C's, the systems', and the standard's structures.
 */
final class TypeNames {

  private static final Set<String> KEYWORDS =
      Set.of(
          "signed",
          "unsigned",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "void",
          "_Bool",
          "const",
          "volatile",
          "struct",
          "union",
          "enum");

  private final FormulaTokens tokens;
  private final DataModel model;

  TypeNames(FormulaTokens tokens, DataModel model) {
    this.tokens = tokens;
    this.model = model;
  }

  /** Whether a type's name begins behind so many tokens. */
  boolean isAt(int ahead) {
    String name = tokens.peek(ahead);
    return tokens.isName(ahead)
        && Input.named(name).isEmpty()
        && (KEYWORDS.contains(name) || BaseTypes.meaning(name, model).isPresent());
  }

  /**
   * The type that comes, which is no structure.
   *
   * @throws UnreadableException if it is none, or systems differ in it
   */
  Type next() throws UnreadableException {
    if (tokens.is("struct") && tokens.isAt(2, "*")) {
      structure();
      tokens.expect("*");
      return Type.pointerTo(Type.VOID);
    }
    StringBuilder words = new StringBuilder();
    boolean named = false;
    while (isAt(0) && !(named && !KEYWORDS.contains(tokens.peek()))) {
      String word = tokens.next().text();
      named |= !KEYWORDS.contains(word);
      words.append(' ').append(KEYWORDS.contains(word) ? word : words(word));
    }
    while (tokens.takes("*") || tokens.takes("const")) {
      words.append(" *");
    }
    String text = words.toString().strip();
    Optional<Type> type =
        text.endsWith("*")
            ? Optional.of(Type.pointerTo(Type.VOID))
            : SpecifierWords.type(text, model);
    return type.filter(each -> !(each instanceof Type.UnknownType))
        .orElseThrow(() -> tokens.trouble(text + " is no type that is known"));
  }

  private String words(String name) throws UnreadableException {
    return BaseTypes.meaning(name, model)
        .filter(Meaning.Words.class::isInstance)
        .map(each -> ((Meaning.Words) each).text())
        .orElseThrow(
            () ->
                tokens.trouble(
                    "systems differ in how wide " + name + " is; write uint32_t or uint64_t"));
  }

  /** The bytes of the type that comes. */
  long size() throws UnreadableException {
    if (tokens.is("struct") && !tokens.isAt(2, "*")) {
      return structure().size();
    }
    Type type = next();
    if (type instanceof Type.IntegerType integer) {
      return integer.representation().width() / Byte.SIZE;
    }
    if (type instanceof Type.PointerType) {
      return model.address().width() / Byte.SIZE;
    }
    if (type instanceof Type.BooleanType) {
      return 1;
    }
    if (type instanceof Type.FloatingType floating) {
      return floating.bytes();
    }
    throw tokens.trouble("a value of " + type + " has no size");
  }

  /**
   * The structure of the standard that comes, by its name there or in Linux's header.
   *
   * @throws UnreadableException if it is none of these
   */
  StandardStructure structure() throws UnreadableException {
    tokens.expect("struct");
    String tag = tokens.next().text();
    return StandardStructure.named(tag)
        .orElseThrow(
            () ->
                tokens.trouble(
                    "struct "
                        + tag
                        + " is none of the standard's; write its bytes, as in check --used '16*n'"));
  }
}
