package org.splitring.claims.formula;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.preprocess.token.Token;

/**
 * Parses one C expression of integers (C11 6.5) into the formula that it is: conversions are put in
 * by {@link Expressions}, and what is constant is computed.
 */
final class ExpressionParser {

  /** Brackets, signs and casts in one another. */
  private static final int DEEPEST = 600;

  private static final Map<String, Operator> BINARY =
      Stream.of(Operator.values()).collect(Collectors.toMap(Operator::text, Function.identity()));
  private static final Set<String> ASSIGNS =
      Set.of("=", "*=", "/=", "%=", "+=", "-=", "<<=", ">>=", "&=", "^=", "|=", "++", "--");
  private static final Set<String> REACHES_INTO = Set.of(".", "->", "[");
  private static final Origin TYPED = Origin.of(new FileRange("formula", 1, 0, 0));

  private final FormulaTokens tokens;
  private final DataModel model;
  private final TypeNames types;
  private int depth;

  ExpressionParser(FormulaTokens tokens, DataModel model) {
    this.tokens = tokens;
    this.model = model;
    types = new TypeNames(tokens, model);
  }

  /**
   * The formula that all tokens are.
   *
   * @throws UnreadableException if they are none
   */
  Formula whole() throws UnreadableException {
    Formula formula = expression();
    if (!tokens.atEnd()) {
      throw tokens.noExpression();
    }
    return formula;
  }

  private Formula expression() throws UnreadableException {
    Formula value = conditional();
    while (tokens.takes(",")) {
      value = conditional();
    }
    return value;
  }

  private Formula conditional() throws UnreadableException {
    Formula condition = binary(Operator.LOGICAL_OR.precedence());
    if (ASSIGNS.contains(tokens.peek())) {
      throw assigns();
    }
    if (!tokens.takes("?")) {
      return condition;
    }
    // GNU C has "x ?: y" for "x ? x : y".
    Formula whenTrue = tokens.is(":") ? condition : expression();
    tokens.expect(":");
    return FormulaFolding.conditional(condition, whenTrue, conditional());
  }

  private Formula binary(int loosest) throws UnreadableException {
    Formula left = unary();
    while (true) {
      Operator operator = BINARY.get(tokens.peek());
      if (operator == null || operator.precedence() < loosest) {
        return left;
      }
      tokens.next();
      left = FormulaFolding.binary(operator, left, binary(operator.precedence() + 1));
    }
  }

  private Formula unary() throws UnreadableException {
    if (++depth > DEEPEST) {
      throw tokens.trouble("nests too deeply to be read");
    }
    Formula value = operand();
    depth--;
    return value;
  }

  private Formula operand() throws UnreadableException {
    if (tokens.is("(") && types.isAt(1)) {
      return cast();
    }
    Token token = tokens.next();
    return switch (token.text()) {
      case "-" -> FormulaFolding.unary(Unary.Operator.MINUS, unary());
      case "~" -> FormulaFolding.unary(Unary.Operator.COMPLEMENT, unary());
      case "+" -> Expressions.promote(unary());
      case "!" -> FormulaFolding.not(unary());
      case "++", "--" -> throw assigns();
      case "&", "*" -> throw pointers();
      case "sizeof" -> bytes(size());
      default -> postfix(primary(token));
    };
  }

  private Formula cast() throws UnreadableException {
    tokens.expect("(");
    Type type = types.next();
    tokens.expect(")");
    Formula operand = unary();
    if (type instanceof Type.BooleanType) {
      return Expressions.cast(CType.U8, FormulaFolding.truth(operand));
    }
    if (type instanceof Type.IntegerType integer) {
      return Expressions.cast(integer.representation(), operand);
    }
    throw type instanceof Type.PointerType
        ? pointers()
        : tokens.trouble("not arithmetic of integers: " + type + " is none of their types");
  }

  private Formula primary(Token token) throws UnreadableException {
    switch (token.kind()) {
      case NUMBER -> {
        return literal(token, Literals.integer(token.text(), model, TYPED));
      }
      case CHARACTER -> {
        return literal(token, Literals.character(token.text(), CType.INT, model, TYPED));
      }
      case IDENTIFIER -> {
        return token.isName("__builtin_offsetof") ? offset() : input(token.text());
      }
      default -> {
        if (!token.is("(")) {
          throw tokens.unexpected(token);
        }
        Formula value = expression();
        tokens.expect(")");
        return value;
      }
    }
  }

  private Formula literal(Token token, Optional<Expression.Constant> constant)
      throws UnreadableException {
    return constant
        .filter(each -> each.type() instanceof Type.IntegerType)
        .map(each -> Literal.of(each.bits(), ((Type.IntegerType) each.type()).representation()))
        .orElseThrow(() -> tokens.trouble(token.text() + " is no integer constant of C"));
  }

  private Formula input(String name) throws UnreadableException {
    return Input.named(name)
        .<Formula>map(input -> input.as(CType.U64))
        .orElseThrow(
            () ->
                tokens.trouble(
                    name + " is not one of n, a, base and evt" + FormulaWords.hint(name)));
  }

  private Formula postfix(Formula value) throws UnreadableException {
    if (tokens.is("++") || tokens.is("--")) {
      throw assigns();
    }
    if (REACHES_INTO.contains(tokens.peek())) {
      throw pointers();
    }
    return value;
  }

  /** Of a type, or of a value, which is not computed. */
  private long size() throws UnreadableException {
    if (!tokens.is("(") || !types.isAt(1)) {
      return unary().type().width() / Byte.SIZE;
    }
    tokens.expect("(");
    long bytes = types.size();
    tokens.expect(")");
    return bytes;
  }

  /** {@code __builtin_offsetof(type, member[index].member)} of a structure of the standard. */
  private Formula offset() throws UnreadableException {
    tokens.expect("(");
    StandardStructure at = types.structure();
    tokens.expect(",");
    Formula offset = null;
    while (true) {
      String name = tokens.next().text();
      StandardStructure.Member member =
          at.member(name).orElseThrow(() -> tokens.trouble("the structure has no member " + name));
      offset = plus(offset, bytes(member.offset()));
      if (tokens.takes("[")) {
        offset = plus(offset, scaled(expression(), member.element()));
        tokens.expect("]");
      }
      if (!tokens.takes(".")) {
        tokens.expect(")");
        return offset;
      }
      at = member.structure().orElseThrow(tokens::noExpression);
    }
  }

  private Formula scaled(Formula count, long bytes) {
    return FormulaFolding.binary(
        Operator.MULTIPLY, Expressions.cast(model.address(), count), bytes(bytes));
  }

  private static Formula plus(@org.jspecify.annotations.Nullable Formula left, Formula right) {
    return left == null ? right : FormulaFolding.binary(Operator.ADD, left, right);
  }

  private Literal bytes(long number) {
    return Literal.of(number, model.address());
  }

  private UnreadableException assigns() {
    return tokens.trouble("a formula cannot assign; did you mean == ?");
  }

  private UnreadableException pointers() {
    return tokens.trouble(
        "not arithmetic of integers; write an address as base and a number of bytes");
  }
}
