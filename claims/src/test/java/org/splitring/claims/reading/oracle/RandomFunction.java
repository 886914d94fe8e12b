package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes one function that lays out a ring in some haphazard way, with everything in it that a
 * naive reader would get wrong.
 */
final class RandomFunction {

  private static final String BASE = "p";

  private final Random random;
  private final int number;
  private final String ring;
  private final Draft draft;
  private final RandomStatements statements;
  private final boolean members;
  private String baseType = "void *";

  RandomFunction(Random random, int number) {
    this.random = random;
    this.number = number;
    this.ring = "struct ring" + random.nextInt(4);
    this.draft = new Draft(random);
    this.statements = new RandomStatements(draft, new RandomObjects(draft, BASE));
    this.members = random.nextInt(4) == 0;
  }

  /** How the driver calls it. */
  Driver.Call call() {
    return members
        ? new Driver.Call(
            ring,
            "ring.num = n, ring.align = a, ring.addr = base, ring.event_idx = evt;"
                + String.format(Locale.ROOT, " lay_%d(&ring)", number))
        : new Driver.Call(
            ring,
            String.format(Locale.ROOT, "lay_%d(&ring, n, a, (%s)base, evt)", number, baseType));
  }

  String write() {
    if (members) {
      draft.line(String.format(Locale.ROOT, "void lay_%d(%s *vr)", number, ring));
      draft.line("{");
      draft.declare("num", draft.pick(RandomExpression.WIDE), "vr->num");
      draft.declare("align", draft.pick(RandomExpression.WIDE), "vr->align");
      draft.declare(
          "p",
          baseType = draft.pick(List.of("uint64_t", "uintptr_t", "unsigned long")),
          "vr->addr");
      if (random.nextBoolean()) {
        draft.scope.add(new Variable("vr->num", "member", Set.of("vr->num"), true));
      }
      draft.scope.add(Variable.of("vr->event_idx", "int"));
    } else {
      baseType =
          draft.pick(
              List.of("void *", "char *", "uint64_t", "uintptr_t", "unsigned long", "uint8_t *"));
      String size =
          draft.pick(List.of("unsigned", "uint16_t", "uint32_t", "int", "uint64_t", "size_t"));
      String align =
          draft.pick(List.of("unsigned", "uint32_t", "unsigned long", "int", "uint64_t"));
      String event = draft.pick(List.of("int", "_Bool", "unsigned", "uint8_t"));
      draft.line(
          String.format(
              Locale.ROOT,
              "void lay_%d(%s *vr, %s num, %s align, %s p, %s event_idx)",
              number,
              ring,
              size,
              align,
              baseType,
              event));
      draft.line("{");
      draft.scope.add(Variable.of("num", size));
      draft.scope.add(Variable.of("align", align));
      draft.scope.add(Variable.of("event_idx", event));
    }
    body();
    draft.line("}");
    return draft.text();
  }

  private void body() {
    if (random.nextInt(3) == 0) {
      draft.scope.add(new Variable("g_count", "unsigned", Set.of("g_count"), true));
      draft.line(String.format(Locale.ROOT, "g_count = %s;", draft.expressions.full(1)));
    }
    draft.scope.add(new Variable("SEVEN", "unsigned", Set.of("SEVEN"), false));
    int before = 1 + random.nextInt(4);
    for (int i = 0; i < before; i++) {
      statements.statement(2);
    }
    if (random.nextInt(3) > 0) {
      draft.line(String.format(Locale.ROOT, "vr->desc = %s;", as("desc", BASE)));
    }
    List<String> parts =
        new ArrayList<>(List.of("avail", "used_event", "used", "avail_event", "total"));
    java.util.Collections.shuffle(parts, random);
    for (String part : parts.subList(0, 2 + random.nextInt(4))) {
      if (random.nextInt(3) == 0) {
        statements.statement(2);
      }
      output(part);
    }
    if (random.nextInt(3) == 0) {
      statements.statement(1);
    }
    if (statements.jump()) {
      draft.line("out: ;");
    }
  }

  private void output(String part) {
    String value = draft.expressions.full(3);
    if (!part.equals("total")) {
      value =
          switch (random.nextInt(5)) {
            case 0 -> value;
            case 1 -> String.format(Locale.ROOT, "(char *)%s + %s", BASE, value);
            case 2 -> String.format(Locale.ROOT, "&((struct odd *)%s)->tail[%s]", BASE, value);
            case 3 -> String.format(Locale.ROOT, "(uintptr_t)%s + %s", BASE, value);
            default ->
                String.format(
                    Locale.ROOT,
                    "ALIGN_UP((uintptr_t)%s + %s, %s)",
                    BASE,
                    value,
                    draft.expressions.align());
          };
    }
    String assignment = String.format(Locale.ROOT, "vr->%s = %s;", part, as(part, value));
    switch (random.nextInt(8)) {
      case 0 ->
          draft.line(
              String.format(Locale.ROOT, "if (%s) %s", draft.expressions.full(1), assignment));
      case 1 ->
          draft.line(
              String.format(
                  Locale.ROOT,
                  "if (%s) { %s } else { %s }",
                  draft.expressions.full(1),
                  assignment,
                  String.format(
                      Locale.ROOT, "vr->%s = %s;", part, as(part, draft.expressions.full(2)))));
      case 2 ->
          draft.line(
              String.format(
                  Locale.ROOT, "{ %s *other = vr; other->%s = %s; }", ring, part, as(part, value)));
      case 3 ->
          draft.line(
              String.format(
                  Locale.ROOT,
                  "{ %s *other = vr; %s *more = other; more->%s = %s; }",
                  ring,
                  ring,
                  part,
                  as(part, value)));
      default -> draft.line(assignment);
    }
  }

  private String as(String part, String value) {
    return String.format(
        Locale.ROOT, "(typeof_%s_%s)(uintptr_t)(%s)", ring.replace("struct ring", ""), part, value);
  }
}
