package org.splitring.claims.reading.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes statements in which values are made and the flow goes several ways. */
final class RandomStatements {

  private final Draft draft;
  private final RandomObjects objects;
  private boolean jumps;

  RandomStatements(Draft draft, RandomObjects objects) {
    this.draft = draft;
    this.objects = objects;
  }

  /** Whether something jumps to {@code out}. */
  boolean jump() {
    return jumps;
  }

  /** A statement, with statements in it to that depth. */
  void statement(int depth) {
    switch (draft.random.nextInt(30)) {
      case 0, 1, 2, 3 -> fresh();
      case 4, 5, 6 -> assign();
      case 7 -> draft.line(draft.expressions.full(3) + ";");
      case 8, 9 -> branch(depth);
      case 10 -> choose(depth);
      case 11 -> loop(depth);
      case 12 -> once(depth);
      case 13 -> block(depth);
      case 14 -> objects.alias();
      case 15 -> objects.aliasOfAlias();
      case 16 -> objects.chosenAlias();
      case 17, 18 -> objects.structure();
      case 19 -> objects.copied();
      case 20 -> objects.raw();
      case 21 -> objects.union();
      case 22 -> objects.array();
      case 23 -> objects.bits();
      case 24 -> leave();
      case 25 ->
          draft.line(
              String.format(
                  Locale.ROOT,
                  "bump(%s, %s);",
                  objects.addressOf("uint32_t"),
                  draft.expressions.full(1)));
      case 26 -> shadow(depth);
      case 27 ->
          draft.line(
              String.format(Locale.ROOT, "g_other = %s; next_count();", draft.expressions.full(1)));
      case 28 -> objects.cursor();
      default -> fresh();
    }
  }

  private String fresh() {
    String name = draft.name("x");
    draft.declare(name, draft.pick(RandomExpression.TYPES), draft.expressions.full(3));
    return name;
  }

  private void assign() {
    List<Variable> targets = draft.scope.integers().stream().filter(Variable::settable).toList();
    Variable target = targets.get(draft.random.nextInt(targets.size()));
    String operator =
        draft.pick(
            List.of(" = ", " = ", " += ", " -= ", " *= ", " |= ", " <<= 1 + 0 * ", " &= ", " ^= "));
    if (target.text().startsWith("vr->")) {
      operator = " = ";
    }
    Sequence before = Sequence.full();
    draft.expressions.sequence = before;
    before.reads(target.objects());
    draft.line(target.text() + operator + "(" + draft.expressions.any(3) + ");");
  }

  private void branch(int depth) {
    draft.line(String.format(Locale.ROOT, "if (%s) {", draft.expressions.full(2)));
    inside(depth);
    if (draft.random.nextBoolean()) {
      draft.line("} else {");
      inside(depth);
    }
    draft.line("}");
  }

  private void choose(int depth) {
    draft.line(String.format(Locale.ROOT, "switch (%s) {", draft.expressions.full(1)));
    for (String label : List.of("case 1:", "case 256: case 2:", "case 4 ... 16:", "default:")) {
      if (draft.random.nextInt(4) > 0) {
        draft.line(label);
        draft.line("{");
        inside(depth);
        draft.line("}");
        if (draft.random.nextInt(3) > 0) {
          draft.line("break;");
        }
      }
    }
    draft.line("}");
  }

  private void loop(int depth) {
    String name = draft.name("i");
    draft.line(
        String.format(
            Locale.ROOT,
            "for (int %1$s = 0; %1$s < %2$d; %1$s++) {",
            name,
            draft.random.nextInt(3)));
    int mark = draft.scope.mark();
    draft.scope.add(new Variable(name, "int", Set.of(name), false));
    inside(depth);
    if (draft.random.nextInt(3) == 0) {
      draft.line(
          String.format(
              Locale.ROOT,
              "if (%s) %s;",
              draft.expressions.full(1),
              draft.pick(List.of("break", "continue"))));
    }
    draft.scope.leave(mark);
    draft.line("}");
  }

  private void once(int depth) {
    draft.line("do {");
    inside(depth);
    if (draft.random.nextBoolean()) {
      draft.line(
          String.format(
              Locale.ROOT,
              "if (%s) %s;",
              draft.expressions.full(1),
              draft.pick(List.of("break", "continue"))));
      assign();
    }
    draft.line("} while (0);");
  }

  private void block(int depth) {
    draft.line("{");
    inside(depth);
    draft.line("}");
  }

  private void inside(int depth) {
    int mark = draft.scope.mark();
    for (int i = draft.random.nextInt(3); i >= 0; i--) {
      if (depth > 0) {
        statement(depth - 1);
      } else {
        assign();
      }
    }
    draft.scope.leave(mark);
  }

  /** A variable of an outer name, in a block of its own. */
  private void shadow(int depth) {
    List<Variable> all =
        draft.scope.integers().stream().filter(each -> each.text().matches("[a-z]\\w*")).toList();
    Variable hidden = all.get(draft.random.nextInt(all.size()));
    draft.line("{");
    int mark = draft.scope.mark();
    String type = draft.pick(RandomExpression.WIDE);
    draft.line(
        String.format(
            Locale.ROOT, "%s %s = %s;", type, hidden.text(), draft.expressions.literal()));
    draft.scope.add(
        new Variable(hidden.text(), type, Set.of(draft.name(hidden.text() + "~")), true));
    inside(depth);
    draft.scope.leave(mark);
    draft.line("}");
  }

  private void leave() {
    String how = "return;";
    if (draft.random.nextBoolean()) {
      how = "goto out;";
      jumps = true;
    }
    draft.line(String.format(Locale.ROOT, "if (%s) %s", draft.expressions.full(2), how));
  }
}
