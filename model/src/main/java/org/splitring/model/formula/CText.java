package org.splitring.model.formula;

import java.util.function.Function;

/**
 * Prints a formula as C: what C converts silently is left out, parentheses stand where they are
 * needed or where gcc would ask for them, and reading the text back gives the formula again.
 *
 * <p>The inputs of a text are of type uint64_t; an input that has another type is written with it.
 */
public final class CText {

  private static final int LOWEST = 0;
  private static final int UNARY = 11;

  /** Masks whose complement is smaller are written as complements. */
  private static final long SMALL_MASK = 1L << 20;

  private final Function<Symbol, String> naming;

  private CText(Function<Symbol, String> naming) {
    this.naming = naming;
  }

  /** The formula as a C expression. */
  public static String of(Formula formula) {
    return of(formula, CText::typed);
  }

  /** The formula as a C expression, with each symbol written as {@code naming} says. */
  public static String of(Formula formula, Function<Symbol, String> naming) {
    return new CText(naming).print(formula, LOWEST);
  }

  private static String typed(Symbol symbol) {
    boolean narrowed = Input.named(symbol.name()).isPresent() && !symbol.type().equals(CType.U64);
    return narrowed ? "(" + symbol.type() + ")" + symbol.name() : symbol.name();
  }

  /**
   * Prints so that the result can stand where operators of at least {@code tightness} are wanted.
   */
  private String print(Formula formula, int tightness) {
    if (formula instanceof Literal literal) {
      return literal(literal);
    }
    if (formula instanceof Symbol symbol) {
      return naming.apply(symbol);
    }
    if (formula instanceof Cast cast) {
      return isShown(cast)
          ? "(" + cast.type() + ")" + print(cast.operand(), UNARY)
          : print(cast.operand(), tightness);
    }
    if (formula instanceof Unary unary) {
      String operand = print(unary.operand(), UNARY);
      String operator = unary.operator().text();
      return operator + (operand.startsWith(operator) ? "(" + operand + ")" : operand);
    }
    if (formula instanceof Conditional conditional) {
      String text =
          print(conditional.condition(), LOWEST + 1)
              + " ? "
              + side(conditional.whenTrue(), conditional.whenFalse(), LOWEST)
              + " : "
              + side(conditional.whenFalse(), conditional.whenTrue(), LOWEST);
      return tightness > LOWEST ? "(" + text + ")" : text;
    }
    return print((Binary) formula, tightness);
  }

  private String print(Binary binary, int tightness) {
    int own = binary.operator().precedence();
    boolean alone = binary.operator().isShift() || binary.operator().isLogical();
    int left = easilyMisread(binary.operator(), binary.left()) ? UNARY : own;
    int right = easilyMisread(binary.operator(), binary.right()) ? UNARY : own + 1;
    String text =
        (alone ? print(binary.left(), left) : side(binary.left(), binary.right(), left))
            + " "
            + binary.operator().text()
            + " "
            + (alone ? print(binary.right(), right) : side(binary.right(), binary.left(), right));
    return tightness > own ? "(" + text + ")" : text;
  }

  /** No operator makes a value narrower: whoever reads the text would not know. */
  private static boolean isShown(Cast cast) {
    return cast.written() || cast.type().width() < cast.operand().type().width();
  }

  /** Where people, and compilers' warnings, want parentheses that C does not need. */
  private static boolean easilyMisread(Binary.Operator operator, Formula operand) {
    if (operand instanceof Cast cast && !isShown(cast)) {
      return easilyMisread(operator, cast.operand());
    }
    if (!(operand instanceof Binary inner) || inner.operator() == operator) {
      return false;
    }
    return switch (operator) {
      case AND, XOR, OR, SHIFT_LEFT, SHIFT_RIGHT, EQUAL, NOT_EQUAL -> true;
      case LOGICAL_OR -> inner.operator() == Binary.Operator.LOGICAL_AND;
      default -> false;
    };
  }

  /** Prints an operand; a constant loses the suffix that the operand beside it makes needless. */
  private String side(Formula operand, Formula beside, int tightness) {
    if (operand instanceof Literal literal
        && literal.value() >= 0
        && literal.value() <= Integer.MAX_VALUE
        && !(beside instanceof Literal)
        && CType.common(CType.INT, asPrinted(beside)).equals(literal.type())) {
      return Long.toString(literal.value());
    }
    return print(operand, tightness);
  }

  /** The type that the printed text of an operand has. */
  private static CType asPrinted(Formula operand) {
    return operand instanceof Cast cast && !isShown(cast)
        ? asPrinted(cast.operand())
        : operand.type();
  }

  private static String literal(Literal literal) {
    CType type = literal.type();
    if (type.width() < CType.INT.width()) {
      return "(" + type + ")" + literal(Literal.of(literal.value(), CType.INT));
    }
    String suffix = (type.signed() ? "" : "u") + (type.width() == 64 ? "ll" : "");
    if (!type.signed()) {
      long complement = type.wrap(~literal.value());
      boolean mask = literal.value() != 0 && complement >= 0 && complement < SMALL_MASK;
      return mask ? "~" + complement + suffix : Long.toUnsignedString(literal.value()) + suffix;
    }
    if (literal.value() >= 0) {
      return literal.value() + suffix;
    }
    long lowest = -1L << (type.width() - 1);
    return literal.value() == lowest
        ? "(" + (lowest + 1) + suffix + " - 1)"
        : "(" + literal.value() + suffix + ")";
  }
}
