package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts with macros that call, paste, quote and hide one another. */
final class HostileMacros {

  private static final List<String> NAMES = List.of("A", "B", "C", "f", "g", "h", "v", "w");

  private final Random random;

  HostileMacros(long seed) {
    random = new Random(seed);
  }

  /** A file of that many cases; before each stands {@code CASE_n}. */
  String file(int cases) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cases; i++) {
      text.append("CASE_").append(i).append('\n');
      for (String name : NAMES) {
        text.append("#undef ").append(name).append('\n');
        if (random.nextInt(6) > 0) {
          text.append("#define ").append(definition(name)).append('\n');
        }
      }
      if (random.nextInt(4) == 0) {
        text.append("#if ").append(condition(3)).append("\nyes ").append(i).append("\n#endif\n");
      }
      text.append(uses(4 + random.nextInt(8), List.of(), 2)).append('\n');
    }
    return text.toString();
  }

  private String definition(String name) {
    boolean variadic = name.equals("v") || name.equals("w");
    if (Character.isUpperCase(name.charAt(0))) {
      return name + " " + body(List.of(), false);
    }
    List<String> parameters =
        switch (random.nextInt(3)) {
          case 0 -> List.of("x");
          case 1 -> List.of("x", "y");
          default -> variadic ? List.<String>of() : List.of("x");
        };
    String list = String.join(", ", parameters);
    if (variadic) {
      list += (list.isEmpty() ? "" : ", ") + (name.equals("w") ? "r..." : "...");
      parameters = new ArrayList<>(parameters);
      parameters.add(name.equals("w") ? "r" : "__VA_ARGS__");
    }
    return name + "(" + list + ") " + body(parameters, variadic);
  }

  private String body(List<String> parameters, boolean variadic) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(12);
      String parameter = parameters.isEmpty() ? "" : pick(parameters);
      if (kind == 0 && !parameters.isEmpty()) {
        text.append('#').append(parameter);
      } else if (kind == 1) {
        text.append(operand(parameters)).append(" ## ").append(operand(parameters));
      } else if (kind == 2 && variadic) {
        text.append(", ## ").append(parameters.get(parameters.size() - 1));
      } else if (kind == 3 && variadic) {
        text.append("__VA_OPT__(").append(operand(parameters)).append(" , q)");
      } else if (kind < 8 && !parameters.isEmpty()) {
        text.append(parameter);
      } else {
        text.append(uses(1 + random.nextInt(2), parameters, 1));
      }
      text.append(random.nextBoolean() ? " " : random.nextInt(5) == 0 ? "/**/" : " ");
    }
    return text.toString().trim();
  }

  private String operand(List<String> parameters) {
    return !parameters.isEmpty() && random.nextInt(3) > 0
        ? pick(parameters)
        : pick(List.of("A", "B", "f", "g", "k", "1", "x1", "L"));
  }

  private String uses(int count, List<String> parameters, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = pick(NAMES);
      int kind = random.nextInt(10);
      if (kind < 3) {
        text.append(name);
      } else if (kind < 8 && depth > 0) {
        text.append(name).append(random.nextInt(8) == 0 ? "\n(" : "(");
        int arguments = random.nextInt(4);
        for (int j = 0; j < arguments; j++) {
          text.append(j > 0 ? pick(List.of(",", ", ", " , ")) : "");
          text.append(random.nextInt(5) == 0 ? "" : uses(1, parameters, depth - 1));
        }
        text.append(')');
      } else {
        text.append(
            pick(List.of("1", "+", "(2)", "k", "-", "\"s\\n\"", "'c'", "0x1p+2", "<", "(")));
        if (text.charAt(text.length() - 1) == '(') {
          text.append(')');
        }
      }
      text.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return parameters.isEmpty() ? text.toString() : text.toString().replace("\n", " ");
  }

  private String condition(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return pick(
          List.of(
              "1",
              "0",
              "2u",
              "(-1)",
              "0xffffffffffffffff",
              "0x7fffffffffffffff",
              "3",
              "-7",
              "~0u",
              "'a'",
              "64",
              "1ull",
              "0b11",
              "010"));
    }
    String left = condition(depth - 1);
    String right = condition(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "!" + bracketed(left);
      case 1 -> bracketed(left) + " ? " + bracketed(right) + " : " + bracketed(condition(1));
      case 2 -> bracketed(left) + pick(List.of(" && ", " || ")) + bracketed(right);
      default ->
          bracketed(left)
              + " "
              + pick(
                  List.of(
                      "+", "-", "*", "/", "%", "<<", ">>", "<", ">", "<=", ">=", "==", "!=", "&",
                      "|", "^"))
              + " "
              + bracketed(right);
    };
  }

  private static String bracketed(String text) {
    return "(" + text + ")";
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
