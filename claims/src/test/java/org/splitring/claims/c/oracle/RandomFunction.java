package org.splitring.claims.c.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes one function that lays out a ring in some haphazard way, with everything in it that a
 * naive reader would get wrong.
 */
final class RandomFunction {

  private final Random random;
  private final int number;
  private final String ring;
  private final Scope scope = new Scope();
  private final RandomExpression expressions;
  private final StringBuilder text = new StringBuilder();
  private final boolean members;
  private String baseName = "p";
  private String baseType = "void *";
  private int names;
  private boolean jumps;

  RandomFunction(Random random, int number) {
    this.random = random;
    this.number = number;
    this.ring = "struct ring" + random.nextInt(4);
    this.expressions = new RandomExpression(random, scope);
    this.members = random.nextInt(4) == 0;
  }

  /** How the driver calls it. */
  Driver.Call call() {
    return members
        ? new Driver.Call(
            ring,
            "ring.num = n, ring.align = a, ring.addr = base, ring.event_idx = evt;"
                + " lay_%d(&ring)".formatted(number))
        : new Driver.Call(ring, "lay_%d(&ring, n, a, (%s)base, evt)".formatted(number, baseType));
  }

  String write() {
    if (members) {
      line("void lay_%d(%s *vr)".formatted(number, ring));
      line("{");
      declare("num", pick(RandomExpression.WIDE), "vr->num");
      declare("align", pick(RandomExpression.WIDE), "vr->align");
      declare("p", baseType = pick(List.of("uint64_t", "uintptr_t", "unsigned long")), "vr->addr");
      if (random.nextBoolean()) {
        scope.add(new Variable("vr->num", "member", Set.of("vr->num"), true));
      }
      scope.add(Variable.of("vr->event_idx", "int"));
    } else {
      baseType =
          pick(List.of("void *", "char *", "uint64_t", "uintptr_t", "unsigned long", "uint8_t *"));
      String size = pick(List.of("unsigned", "uint16_t", "uint32_t", "int", "uint64_t", "size_t"));
      String align = pick(List.of("unsigned", "uint32_t", "unsigned long", "int", "uint64_t"));
      String event = pick(List.of("int", "_Bool", "unsigned", "uint8_t"));
      line(
          "void lay_%d(%s *vr, %s num, %s align, %s p, %s event_idx)"
              .formatted(number, ring, size, align, baseType, event));
      line("{");
      scope.add(Variable.of("num", size));
      scope.add(Variable.of("align", align));
      scope.add(Variable.of("event_idx", event));
    }
    body();
    line("}");
    return text.toString();
  }

  private void body() {
    if (random.nextInt(3) == 0) {
      scope.add(new Variable("g_count", "unsigned", Set.of("g_count"), true));
      line("g_count = %s;".formatted(expressions.full(1)));
    }
    scope.add(new Variable("SEVEN", "unsigned", Set.of("SEVEN"), false));
    int before = 1 + random.nextInt(4);
    for (int i = 0; i < before; i++) {
      statement(2);
    }
    if (random.nextInt(3) > 0) {
      line("vr->desc = %s;".formatted(as("desc", baseName)));
    }
    List<String> parts =
        new ArrayList<>(List.of("avail", "used_event", "used", "avail_event", "total"));
    java.util.Collections.shuffle(parts, random);
    for (String part : parts.subList(0, 2 + random.nextInt(4))) {
      if (random.nextInt(3) == 0) {
        statement(2);
      }
      output(part);
    }
    if (random.nextInt(3) == 0) {
      statement(1);
    }
    if (jumps) {
      line("out: ;");
    }
  }

  private void output(String part) {
    String value = expressions.full(3);
    if (!part.equals("total")) {
      value =
          switch (random.nextInt(5)) {
            case 0 -> value;
            case 1 -> "(char *)%s + %s".formatted(baseName, value);
            case 2 -> "&((struct odd *)%s)->tail[%s]".formatted(baseName, value);
            case 3 -> "(uintptr_t)%s + %s".formatted(baseName, value);
            default ->
                "ALIGN_UP((uintptr_t)%s + %s, %s)".formatted(baseName, value, expressions.align());
          };
    }
    String assignment = "vr->%s = %s;".formatted(part, as(part, value));
    switch (random.nextInt(8)) {
      case 0 -> line("if (%s) %s".formatted(expressions.full(1), assignment));
      case 1 ->
          line(
              "if (%s) { %s } else { %s }"
                  .formatted(
                      expressions.full(1),
                      assignment,
                      "vr->%s = %s;".formatted(part, as(part, expressions.full(2)))));
      case 2 -> line("{ %s *other = vr; other->%s = %s; }".formatted(ring, part, as(part, value)));
      case 3 ->
          line(
              "{ %s *other = vr; %s *more = other; more->%s = %s; }"
                  .formatted(ring, ring, part, as(part, value)));
      default -> line(assignment);
    }
  }

  private String as(String part, String value) {
    return "(typeof_%s_%s)(uintptr_t)(%s)".formatted(ring.replace("struct ring", ""), part, value);
  }

  private void statement(int depth) {
    switch (random.nextInt(30)) {
      case 0, 1, 2, 3 -> fresh();
      case 4, 5, 6 -> assign();
      case 7 -> line(expressions.full(3) + ";");
      case 8, 9 -> branch(depth);
      case 10 -> choose(depth);
      case 11 -> loop(depth);
      case 12 -> once(depth);
      case 13 -> block(depth);
      case 14 -> alias();
      case 15 -> aliasOfAlias();
      case 16 -> chosenAlias();
      case 17, 18 -> structure();
      case 19 -> copied();
      case 20 -> raw();
      case 21 -> union();
      case 22 -> array();
      case 23 -> bits();
      case 24 -> leave();
      case 25 -> line("bump(%s, %s);".formatted(addressOf("uint32_t"), expressions.full(1)));
      case 26 -> shadow(depth);
      case 27 -> line("g_other = %s; next_count();".formatted(expressions.full(1)));
      case 28 -> cursor();
      default -> fresh();
    }
  }

  private String fresh() {
    String name = "x" + names++;
    declare(name, pick(RandomExpression.TYPES), expressions.full(3));
    return name;
  }

  private void declare(String name, String type, String value) {
    line("%s %s = %s;".formatted(type, name, value));
    scope.add(Variable.of(name, type));
  }

  private void assign() {
    List<Variable> targets = scope.integers().stream().filter(Variable::settable).toList();
    Variable target = targets.get(random.nextInt(targets.size()));
    String operator =
        pick(
            List.of(" = ", " = ", " += ", " -= ", " *= ", " |= ", " <<= 1 + 0 * ", " &= ", " ^= "));
    if (target.text().startsWith("vr->")) {
      operator = " = ";
    }
    Sequence before = Sequence.full();
    expressions.sequence = before;
    before.reads(target.objects());
    line(target.text() + operator + "(" + expressions.any(3) + ");");
  }

  private void branch(int depth) {
    line("if (%s) {".formatted(expressions.full(2)));
    inside(depth);
    if (random.nextBoolean()) {
      line("} else {");
      inside(depth);
    }
    line("}");
  }

  private void choose(int depth) {
    line("switch (%s) {".formatted(expressions.full(1)));
    for (String label : List.of("case 1:", "case 256: case 2:", "case 4 ... 16:", "default:")) {
      if (random.nextInt(4) > 0) {
        line(label);
        line("{");
        inside(depth);
        line("}");
        if (random.nextInt(3) > 0) {
          line("break;");
        }
      }
    }
    line("}");
  }

  private void loop(int depth) {
    String name = "i" + names++;
    line("for (int %1$s = 0; %1$s < %2$d; %1$s++) {".formatted(name, random.nextInt(3)));
    int mark = scope.mark();
    scope.add(new Variable(name, "int", Set.of(name), false));
    inside(depth);
    if (random.nextInt(3) == 0) {
      line("if (%s) %s;".formatted(expressions.full(1), pick(List.of("break", "continue"))));
    }
    scope.leave(mark);
    line("}");
  }

  private void once(int depth) {
    line("do {");
    inside(depth);
    if (random.nextBoolean()) {
      line("if (%s) %s;".formatted(expressions.full(1), pick(List.of("break", "continue"))));
      assign();
    }
    line("} while (0);");
  }

  private void block(int depth) {
    line("{");
    inside(depth);
    line("}");
  }

  private void inside(int depth) {
    int mark = scope.mark();
    for (int i = random.nextInt(3); i >= 0; i--) {
      if (depth > 0) {
        statement(depth - 1);
      } else {
        assign();
      }
    }
    scope.leave(mark);
  }

  /** A variable of an outer name, in a block of its own. */
  private void shadow(int depth) {
    List<Variable> all =
        scope.integers().stream().filter(each -> each.text().matches("[a-z]\\w*")).toList();
    Variable hidden = all.get(random.nextInt(all.size()));
    line("{");
    int mark = scope.mark();
    String type = pick(RandomExpression.WIDE);
    line("%s %s = %s;".formatted(type, hidden.text(), expressions.literal()));
    scope.add(new Variable(hidden.text(), type, Set.of(hidden.text() + "~" + names++), true));
    inside(depth);
    scope.leave(mark);
    line("}");
  }

  private String addressOf(String type) {
    List<Variable> all = scope.all(type).stream().filter(Variable::settable).toList();
    if (all.isEmpty()) {
      String name = "x" + names++;
      declare(name, type, expressions.full(1));
      return "&" + name;
    }
    return "&" + all.get(random.nextInt(all.size())).text();
  }

  private Variable target(String address) {
    return scope.integers().stream()
        .filter(each -> each.text().equals(address.substring(1)))
        .findFirst()
        .orElseThrow();
  }

  private void alias() {
    String type = pick(List.of("uint32_t", "uint64_t", "uint16_t"));
    String address = addressOf(type);
    String name = "q" + names++;
    line("%s *%s = %s;".formatted(type, name, address));
    scope.add(new Variable("(*" + name + ")", type, target(address).objects(), true));
    line("*%s %s %s;".formatted(name, pick(List.of("=", "+=")), expressions.literal()));
  }

  private void aliasOfAlias() {
    String address = addressOf("uint32_t");
    String name = "q" + names++;
    line("uint32_t *%1$s_ = %2$s; uint32_t **%1$s = &%1$s_;".formatted(name, address));
    scope.add(new Variable("(**" + name + ")", "uint32_t", target(address).objects(), true));
    line("**%s += %s;".formatted(name, expressions.literal()));
  }

  private void chosenAlias() {
    String one = addressOf("uint32_t");
    String other = "x" + names++;
    declare(other, "uint32_t", expressions.full(1));
    String name = "q" + names++;
    line("uint32_t *%s = %s ? %s : &%s;".formatted(name, expressions.full(1), one, other));
    Set<String> objects = new HashSet<>(target(one).objects());
    objects.add(other);
    scope.add(new Variable("(*" + name + ")", "uint32_t", objects, true));
    line("*%s = %s;".formatted(name, expressions.literal()));
  }

  private void structure() {
    String name = "s" + names++;
    line(
        "struct sizes %s%s;"
            .formatted(name, random.nextBoolean() ? "" : " = { .d = 16, .in.u = 3 }"));
    for (String member : List.of("d", "a", "in.u", "small")) {
      line("%s.%s = %s;".formatted(name, member, expressions.full(2)));
      scope.add(new Variable(name + "." + member, type(member), Set.of(name + "." + member), true));
    }
    if (random.nextBoolean()) {
      String pointer = "ps" + names++;
      line("struct sizes *%s = &%s;".formatted(pointer, name));
      line("%s->a += %s;".formatted(pointer, expressions.full(0)));
      scope.add(new Variable(pointer + "->a", "uint32_t", Set.of(name + ".a"), true));
    }
    if (random.nextInt(3) == 0) {
      line("fill(&%s, %s);".formatted(name, expressions.full(1)));
    }
    if (random.nextInt(6) == 0) {
      line("opaque(&%s, %s);".formatted(name, expressions.full(1)));
    }
  }

  private static String type(String member) {
    return switch (member) {
      case "d" -> "uint64_t";
      case "small" -> "uint16_t";
      default -> "uint32_t";
    };
  }

  private void copied() {
    String name = "s" + names++;
    line(
        "struct sizes %1$s; %1$s.d = %2$s; %1$s.a = %3$s; %1$s.in.u = 5; %1$s.small = 9;"
            .formatted(name, expressions.full(1), expressions.full(1)));
    String copy = "s" + names++;
    line(
        pick(List.of(
                "struct sizes %2$s = %1$s;",
                "struct sizes %2$s; %2$s = %1$s;",
                "struct sizes %2$s; memcpy(&%2$s, &%1$s, sizeof %2$s);",
                "struct sizes %2$s = same(%1$s);"))
            .formatted(name, copy));
    line(
        "%s.%s = %s;"
            .formatted(
                pick(List.of(name, copy)), pick(List.of("d", "a", "in.u")), expressions.literal()));
    for (String each : List.of(name, copy)) {
      scope.add(new Variable(each + ".d", "uint64_t", Set.of(each + ".d"), true));
      scope.add(new Variable(each + ".in.u", "uint32_t", Set.of(each + ".in.u"), true));
    }
  }

  /** The bytes of an object written behind the back of its name. */
  private void raw() {
    String address = addressOf(pick(List.of("uint32_t", "uint64_t")));
    line(
        pick(List.of(
                "*(unsigned char *)%s = 3;",
                "((char *)%s)[1] = 1;",
                "memset(%s, 0, 2);",
                "*(uint16_t *)(uintptr_t)%s = 77;",
                "*(uint32_t *)((uintptr_t)%s + 0) = 5;",
                "{ char *c_ = (char *)%s; c_ += 1; *c_ = 2; }",
                "opaque(%s, 1);",
                "{ uint32_t v_ = 9; memcpy(%s, &v_, 4); }",
                "*(struct holder *)%s = (struct holder){ 1 };",
                "((struct holder *)%s)->held = 12;"))
            .formatted(address));
  }

  private void union() {
    String name = "u" + names++;
    line(
        "union both %1$s; %1$s.whole = %2$s; %1$s.half[1] = %3$s;"
            .formatted(name, expressions.full(1), expressions.full(1)));
    scope.add(new Variable(name + ".whole", "uint32_t", Set.of(name), true));
    scope.add(new Variable(name + ".half[0]", "uint16_t", Set.of(name), true));
  }

  private void array() {
    String name = "t" + names++;
    line(
        "uint32_t %1$s[3]; %1$s[0] = %2$s; %1$s[1] = %3$s; %1$s[2] = 4;"
            .formatted(name, expressions.full(1), expressions.full(1)));
    line(
        pick(List.of(
                "%1$s[%2$s & 1] = 6;",
                "*(%1$s + 1) = 5;",
                "1[%1$s] = 8;",
                "%1$s[event_of & 0] = 3;",
                "uint32_t *%1$s_ = %1$s; %1$s_[1] = 2; %1$s_++; *%1$s_ += 1;",
                "bump(%1$s, 3);",
                "bump(&%1$s[1], 3);"))
            .replace("event_of", expressions.full(0))
            .formatted(name, expressions.full(0)));
    for (String index : List.of("0", "1", "2")) {
      scope.add(new Variable("%s[%s]".formatted(name, index), "uint32_t", Set.of(name), true));
    }
    scope.add(new Variable("(*" + name + ")", "uint32_t", Set.of(name), true));
  }

  private void bits() {
    String name = "b" + names++;
    line(
        "struct bits %1$s; %1$s.low = %2$s; %1$s.high = %3$s;"
            .formatted(name, expressions.full(1), expressions.full(0)));
    scope.add(new Variable("(" + name + ".low + 0)", "bits", Set.of(name), false));
    scope.add(new Variable("sizeof " + name, "size_t", Set.of(), false));
  }

  private void leave() {
    String how = "return;";
    if (random.nextBoolean()) {
      how = "goto out;";
      jumps = true;
    }
    line("if (%s) %s".formatted(expressions.full(2), how));
  }

  private void cursor() {
    String name = "c" + names++;
    line(
        "%s %s = (void *)(uintptr_t)%s;"
            .formatted(
                pick(List.of("char *", "uint8_t *", "struct odd *", "uint16_t *")),
                name,
                baseName));
    line(
        pick(List.of(
                "%1$s += %2$s;",
                "%1$s = %1$s + (%2$s);",
                "%1$s -= %2$s;",
                "%1$s = &%1$s[%2$s];",
                "%1$s++;",
                "--%1$s;",
                "%1$s = (void *)ALIGN_UP((uintptr_t)%1$s + %2$s, 16);"))
            .formatted(name, expressions.full(2)));
    scope.add(new Variable("(uintptr_t)" + name, "uintptr_t", Set.of(name), false));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
