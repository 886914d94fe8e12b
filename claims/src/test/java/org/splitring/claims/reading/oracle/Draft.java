package org.splitring.claims.reading.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A function as far as it is written: its text, what is in scope, and the names that are taken. */
final class Draft {

  final Random random;
  final Scope scope = new Scope();
  final RandomExpression expressions;

  private final StringBuilder text = new StringBuilder();
  private int names;

  Draft(Random random) {
    this.random = random;
    this.expressions = new RandomExpression(random, scope);
  }

  /** A name that nothing has yet. */
  String name(String prefix) {
    return prefix + names++;
  }

  /** Declares a variable with a value. */
  void declare(String name, String type, String value) {
    line(String.format(Locale.ROOT, "%s %s = %s;", type, name, value));
    scope.add(Variable.of(name, type));
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  /** What is written so far. */
  String text() {
    return text.toString();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
