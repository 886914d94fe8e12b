package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code asm} statement, taken apart.
 *
 * @param jumps whether it is {@code asm goto}
 * @param isBasic whether it has no operands and cannot have any
 */
record AssemblyText(
    boolean jumps,
    boolean isBasic,
    String template,
    List<Operand> outputs,
    List<Operand> inputs,
    String clobbers) {

  private static final Pattern OPERAND =
      Pattern.compile("(?:\\[\\w+\\]\\s*)?((?:\"[^\"]*\"\\s*)+)\\((.*)\\)\\s*", Pattern.DOTALL);

  /** An operand: its constraint and its expression. */
  record Operand(String constraint, String expression) {

    boolean mayBeMemory() {
      return constraint.matches(".*[moVgXQ<>p].*");
    }

    boolean isMemoryOnly() {
      return mayBeMemory() && constraint.matches("[^a-zA-Z]*[moVQ<>][^a-zA-Z]*");
    }
  }

  boolean clobbers(String what) {
    return clobbers.contains("\"" + what + "\"");
  }

  /** Takes a statement apart; empty if that is not sure. */
  static Optional<AssemblyText> of(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 0 || close < open) {
      return Optional.empty();
    }
    boolean jumps = Pattern.compile("\\bgoto\\b").matcher(text.substring(0, open)).find();
    List<String> parts = split(text.substring(open + 1, close), ':');
    Optional<List<Operand>> outputs = operands(parts, 1);
    Optional<List<Operand>> inputs = operands(parts, 2);
    if (outputs.isEmpty() || inputs.isEmpty() || parts.size() > 5) {
      return Optional.empty();
    }
    String clobbers = parts.size() > 3 ? parts.get(3) : "";
    boolean isBasic = parts.size() == 1;
    boolean hasLabels = parts.size() > 4;
    return Optional.of(
        new AssemblyText(
            jumps || hasLabels,
            isBasic,
            unquoted(parts.get(0)),
            outputs.get(),
            inputs.get(),
            clobbers));
  }

  private static String unquoted(String strings) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(strings);
    while (matcher.find()) {
      text.append(matcher.group(1));
    }
    return text.toString();
  }

  private static Optional<List<Operand>> operands(List<String> parts, int at) {
    List<Operand> operands = new ArrayList<>();
    if (at >= parts.size() || parts.get(at).isBlank()) {
      return Optional.of(operands);
    }
    for (String each : split(parts.get(at), ',')) {
      Matcher matcher = OPERAND.matcher(each.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      operands.add(new Operand(unquoted(matcher.group(1)), matcher.group(2)));
    }
    return Optional.of(operands);
  }

  /** Splits where a character stands outside of brackets and quotes. */
  private static List<String> split(String text, char where) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '"' || at == '\'') {
        i = quoted(text, i);
      } else if (at == '(' || at == '[' || at == '{') {
        depth++;
      } else if (at == ')' || at == ']' || at == '}') {
        depth--;
      } else if (at == where && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static int quoted(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(start)) {
        return i;
      }
    }
    return text.length();
  }
}
