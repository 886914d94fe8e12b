package org.splitring.claims.reading.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Writes integer expressions at random, over the variables of a scope. */
final class RandomExpression {

  static final List<String> TYPES =
      List.of(
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "int8_t",
          "int16_t",
          "int",
          "unsigned",
          "long",
          "unsigned long",
          "size_t",
          "uintptr_t",
          "word_t",
          "short",
          "unsigned char",
          "long long",
          "signed char",
          "char",
          "_Bool",
          "enum kind");
  static final List<String> WIDE =
      List.of("uint64_t", "size_t", "uintptr_t", "unsigned long", "uint32_t", "unsigned", "word_t");

  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "4",
          "6",
          "7",
          "8",
          "15",
          "16",
          "18",
          "0x10",
          "017",
          "63u",
          "64",
          "255",
          "4095",
          "4096",
          "0xfffu",
          "1u",
          "2ul",
          "6ULL",
          "0xffffffff",
          "65536",
          "'a'",
          "0x7f",
          "-1",
          "(1 << 12)",
          "010",
          "0x80000000",
          "2147483647",
          "SIZE_MAX",
          "KIND_B",
          "KIND_C",
          "FIXED",
          "4294967295");

  private final Random random;
  private final Scope scope;
  Sequence sequence = Sequence.full();

  RandomExpression(Random random, Scope scope) {
    this.random = random;
    this.scope = scope;
  }

  String full(int depth) {
    sequence = Sequence.full();
    return any(depth);
  }

  String literal() {
    return pick(LITERALS);
  }

  /** An expression of that depth at most. */
  String any(int depth) {
    if (depth <= 0) {
      return random.nextInt(3) == 0 ? literal() : variable();
    }
    int d = depth - 1;
    return switch (random.nextInt(34)) {
      case 0, 1, 2, 3 -> "(" + any(d) + pick(List.of(" + ", " - ", " + ")) + any(d) + ")";
      case 4, 5 -> "(" + any(d) + " * " + (random.nextBoolean() ? literal() : any(d)) + ")";
      case 6 -> "(" + any(d) + pick(List.of(" / ", " % ")) + "(" + any(d) + " | 1))";
      case 7 -> "(" + any(d) + pick(List.of(" << ", " >> ")) + "(" + any(d) + " & 7))";
      case 8 -> "(" + any(d) + pick(List.of(" & ", " | ", " ^ ")) + any(d) + ")";
      case 9 ->
          "(" + any(d) + pick(List.of(" < ", " <= ", " == ", " != ", " > ", " >= ")) + any(d) + ")";
      case 10 -> ordered(pick(List.of(" && ", " || ")), d);
      case 11 -> pick(List.of("-", "~", "!", "+")) + "(" + any(d) + ")";
      case 12, 13 -> "(" + pick(TYPES) + ")(" + any(d) + ")";
      case 14 -> ternary(d);
      case 15, 16 -> "ALIGN_UP(" + any(d) + ", " + align() + ")";
      case 17 -> "ROUND(" + any(d) + ", " + align() + ")";
      case 18 -> "round_up(" + any(d) + ", " + align() + ")";
      case 19 -> pure("BIGGER(%s, %s)", d);
      case 20 ->
          "sizeof("
              + pick(
                  List.of(
                      "struct odd",
                      "uint16_t",
                      "struct packed",
                      "enum kind",
                      "union both",
                      "struct odd *",
                      "uint32_t[3]"))
              + ")";
      case 21 -> "sizeof(" + any(Math.min(d, 1)) + ")";
      case 22 -> "offsetof(struct odd, " + pick(List.of("b", "c", "tail", "in.y", "tail[3]")) + ")";
      case 23 -> "offsetof(struct odd, tail[" + any(d) + "])";
      case 24 -> effect(d);
      case 25 -> "(" + effect(d) + ", " + any(d) + ")";
      case 26 -> "({ " + pick(WIDE) + " t_ = " + any(d) + "; t_ + 1; })";
      case 27 -> "twice(" + any(d) + ")";
      case 28 -> "narrow(" + any(d) + ")";
      case 29 -> "SCALE(" + any(d) + ")";
      case 30 -> random.nextInt(4) == 0 ? "opaque_value(" + any(d) + ")" : any(d);
      default -> variable();
    };
  }

  String align() {
    Optional<Variable> align =
        scope.integers().stream()
            .filter(each -> each.text().equals("align"))
            .filter(each -> sequence.mayRead(each.objects()))
            .filter(each -> random.nextInt(3) > 0)
            .findFirst();
    align.ifPresent(each -> sequence.reads(each.objects()));
    return align.isPresent() ? "align" : pick(List.of("4", "16", "4096", "64u"));
  }

  /** A macro that mentions its arguments twice gets arguments without side effects. */
  private String pure(String form, int depth) {
    return String.format(Locale.ROOT, form, variable(), depth > 1 ? variable() : literal());
  }

  private String ordered(String operator, int depth) {
    return "(" + part(depth) + operator + part(depth) + ")";
  }

  private String ternary(int depth) {
    String condition = part(depth);
    return random.nextInt(5) == 0
        ? "(" + condition + " ?: " + part(depth) + ")"
        : "(" + condition + " ? " + part(depth) + " : " + part(depth) + ")";
  }

  private String part(int depth) {
    Sequence around = sequence;
    sequence = around.inner();
    String text = any(depth);
    sequence.close();
    sequence = around;
    return text;
  }

  /** A side effect on something that nothing else in the expression touches. */
  private String effect(int depth) {
    String value = any(depth);
    List<Variable> free =
        scope.integers().stream()
            .filter(Variable::settable)
            .filter(each -> sequence.mayChange(each.objects()))
            .toList();
    if (free.isEmpty()) {
      return value;
    }
    Variable target = free.get(random.nextInt(free.size()));
    sequence.changes(target.objects());
    return switch (random.nextInt(6)) {
      case 0 -> target.text() + "++";
      case 1 -> "--" + target.text();
      case 2 -> "(" + target.text() + " = " + value + ")";
      case 3 -> "bump(" + pointer(target, "(" + value + ")") + ")";
      default ->
          "(" + target.text() + pick(List.of(" += ", " -= ", " *= ", " ^= ", " |= ")) + value + ")";
    };
  }

  private String pointer(Variable target, String value) {
    return target.type().equals("uint32_t")
        ? "&" + target.text() + ", " + value
        : "&(uint32_t){1}, " + value;
  }

  String variable() {
    List<Variable> free =
        scope.integers().stream().filter(each -> sequence.mayRead(each.objects())).toList();
    if (free.isEmpty()) {
      return literal();
    }
    Variable chosen = free.get(random.nextInt(free.size()));
    sequence.reads(chosen.objects());
    return chosen.text();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
