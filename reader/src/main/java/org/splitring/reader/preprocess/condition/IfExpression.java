package org.splitring.reader.preprocess.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind {@code #if}, with its macros expanded (6.10.1). */
public sealed interface IfExpression {

  /** A number. */
  record Constant(IfValue value) implements IfExpression {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * What has no value in the text: a name that nothing defines, or a piece that cannot be read.
   *
   * @param names of the macros it depends on
   * @param values that it can have, the usual one first; empty if it can have any
   */
  record Free(String text, Set<String> names, List<Long> values) implements IfExpression {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A question with its own atom: {@code defined(X)}. */
  record Asked(Atom atom) implements IfExpression {
    @Override
    public String toString() {
      return atom.text();
    }
  }

  /** {@code - ~ ! +}. */
  record Unary(String operator, IfExpression operand) implements IfExpression {
    @Override
    public String toString() {
      return operator + bracketed(operand);
    }
  }

  /** All operators with two operands. */
  record Binary(String operator, IfExpression left, IfExpression right) implements IfExpression {
    @Override
    public String toString() {
      return bracketed(left) + " " + operator + " " + bracketed(right);
    }
  }

  /** {@code condition ? yes : no}. */
  record Choice(IfExpression condition, IfExpression yes, IfExpression no) implements IfExpression {
    @Override
    public String toString() {
      return bracketed(condition) + " ? " + bracketed(yes) + " : " + bracketed(no);
    }
  }

  private static String bracketed(IfExpression part) {
    boolean simple = part instanceof Constant || part instanceof Free || part instanceof Asked;
    return simple ? part.toString() : "(" + part + ")";
  }

  /** The free parts, in the order in which they stand. */
  static void free(IfExpression expression, List<Free> into) {
    if (expression instanceof Free free) {
      if (!into.contains(free)) {
        into.add(free);
      }
    } else if (expression instanceof Unary unary) {
      free(unary.operand(), into);
    } else if (expression instanceof Binary binary) {
      free(binary.left(), into);
      free(binary.right(), into);
    } else if (expression instanceof Choice choice) {
      free(choice.condition(), into);
      free(choice.yes(), into);
      free(choice.no(), into);
    }
  }

  /** The names of the macros that these depend on. */
  static Set<String> names(List<Free> free) {
    Set<String> names = new TreeSet<>();
    free.forEach(each -> names.addAll(each.names()));
    return names;
  }
}
