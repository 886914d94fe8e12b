package org.splitring.claims.reading.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what puts a value somewhere by another way than the name of a variable. */
final class RandomObjects {

  private final Draft draft;

  /** The name of the table's address. */
  private final String baseName;

  RandomObjects(Draft draft, String baseName) {
    this.draft = draft;
    this.baseName = baseName;
  }

  String addressOf(String type) {
    List<Variable> all = draft.scope.all(type).stream().filter(Variable::settable).toList();
    if (all.isEmpty()) {
      String name = draft.name("x");
      draft.declare(name, type, draft.expressions.full(1));
      return "&" + name;
    }
    return "&" + all.get(draft.random.nextInt(all.size())).text();
  }

  private Variable target(String address) {
    return draft.scope.integers().stream()
        .filter(each -> each.text().equals(address.substring(1)))
        .findFirst()
        .orElseThrow();
  }

  void alias() {
    String type = draft.pick(List.of("uint32_t", "uint64_t", "uint16_t"));
    String address = addressOf(type);
    String name = draft.name("q");
    draft.line(String.format(Locale.ROOT, "%s *%s = %s;", type, name, address));
    draft.scope.add(new Variable("(*" + name + ")", type, target(address).objects(), true));
    draft.line(
        String.format(
            Locale.ROOT,
            "*%s %s %s;",
            name,
            draft.pick(List.of("=", "+=")),
            draft.expressions.literal()));
  }

  void aliasOfAlias() {
    String address = addressOf("uint32_t");
    String name = draft.name("q");
    draft.line(
        String.format(
            Locale.ROOT, "uint32_t *%1$s_ = %2$s; uint32_t **%1$s = &%1$s_;", name, address));
    draft.scope.add(new Variable("(**" + name + ")", "uint32_t", target(address).objects(), true));
    draft.line(String.format(Locale.ROOT, "**%s += %s;", name, draft.expressions.literal()));
  }

  void chosenAlias() {
    String one = addressOf("uint32_t");
    String other = draft.name("x");
    draft.declare(other, "uint32_t", draft.expressions.full(1));
    String name = draft.name("q");
    draft.line(
        String.format(
            Locale.ROOT,
            "uint32_t *%s = %s ? %s : &%s;",
            name,
            draft.expressions.full(1),
            one,
            other));
    Set<String> objects = new HashSet<>(target(one).objects());
    objects.add(other);
    draft.scope.add(new Variable("(*" + name + ")", "uint32_t", objects, true));
    draft.line(String.format(Locale.ROOT, "*%s = %s;", name, draft.expressions.literal()));
  }

  void structure() {
    String name = draft.name("s");
    draft.line(
        String.format(
            Locale.ROOT,
            "struct sizes %s%s;",
            name,
            draft.random.nextBoolean() ? "" : " = { .d = 16, .in.u = 3 }"));
    for (String member : List.of("d", "a", "in.u", "small")) {
      draft.line(
          String.format(Locale.ROOT, "%s.%s = %s;", name, member, draft.expressions.full(2)));
      draft.scope.add(
          new Variable(name + "." + member, type(member), Set.of(name + "." + member), true));
    }
    if (draft.random.nextBoolean()) {
      String pointer = draft.name("ps");
      draft.line(String.format(Locale.ROOT, "struct sizes *%s = &%s;", pointer, name));
      draft.line(String.format(Locale.ROOT, "%s->a += %s;", pointer, draft.expressions.full(0)));
      draft.scope.add(new Variable(pointer + "->a", "uint32_t", Set.of(name + ".a"), true));
    }
    if (draft.random.nextInt(3) == 0) {
      draft.line(String.format(Locale.ROOT, "fill(&%s, %s);", name, draft.expressions.full(1)));
    }
    if (draft.random.nextInt(6) == 0) {
      draft.line(String.format(Locale.ROOT, "opaque(&%s, %s);", name, draft.expressions.full(1)));
    }
  }

  private static String type(String member) {
    return switch (member) {
      case "d" -> "uint64_t";
      case "small" -> "uint16_t";
      default -> "uint32_t";
    };
  }

  void copied() {
    String name = draft.name("s");
    draft.line(
        String.format(
            Locale.ROOT,
            "struct sizes %1$s; %1$s.d = %2$s; %1$s.a = %3$s; %1$s.in.u = 5; %1$s.small = 9;",
            name,
            draft.expressions.full(1),
            draft.expressions.full(1)));
    String copy = draft.name("s");
    draft.line(
        String.format(
            Locale.ROOT,
            draft.pick(
                List.of(
                    "struct sizes %2$s = %1$s;",
                    "struct sizes %2$s; %2$s = %1$s;",
                    "struct sizes %2$s; memcpy(&%2$s, &%1$s, sizeof %2$s);",
                    "struct sizes %2$s = same(%1$s);")),
            name,
            copy));
    draft.line(
        String.format(
            Locale.ROOT,
            "%s.%s = %s;",
            draft.pick(List.of(name, copy)),
            draft.pick(List.of("d", "a", "in.u")),
            draft.expressions.literal()));
    for (String each : List.of(name, copy)) {
      draft.scope.add(new Variable(each + ".d", "uint64_t", Set.of(each + ".d"), true));
      draft.scope.add(new Variable(each + ".in.u", "uint32_t", Set.of(each + ".in.u"), true));
    }
  }

  /** The bytes of an object written behind the back of its name. */
  void raw() {
    String address = addressOf(draft.pick(List.of("uint32_t", "uint64_t")));
    draft.line(
        String.format(
            Locale.ROOT,
            draft.pick(
                List.of(
                    "*(unsigned char *)%s = 3;",
                    "((char *)%s)[1] = 1;",
                    "memset(%s, 0, 2);",
                    "*(uint16_t *)(uintptr_t)%s = 77;",
                    "*(uint32_t *)((uintptr_t)%s + 0) = 5;",
                    "{ char *c_ = (char *)%s; c_ += 1; *c_ = 2; }",
                    "opaque(%s, 1);",
                    "{ uint32_t v_ = 9; memcpy(%s, &v_, 4); }",
                    "*(struct holder *)%s = (struct holder){ 1 };",
                    "((struct holder *)%s)->held = 12;")),
            address));
  }

  void union() {
    String name = draft.name("u");
    draft.line(
        String.format(
            Locale.ROOT,
            "union both %1$s; %1$s.whole = %2$s; %1$s.half[1] = %3$s;",
            name,
            draft.expressions.full(1),
            draft.expressions.full(1)));
    draft.scope.add(new Variable(name + ".whole", "uint32_t", Set.of(name), true));
    draft.scope.add(new Variable(name + ".half[0]", "uint16_t", Set.of(name), true));
  }

  void array() {
    String name = draft.name("t");
    draft.line(
        String.format(
            Locale.ROOT,
            "uint32_t %1$s[3]; %1$s[0] = %2$s; %1$s[1] = %3$s; %1$s[2] = 4;",
            name,
            draft.expressions.full(1),
            draft.expressions.full(1)));
    draft.line(
        String.format(
            Locale.ROOT,
            draft
                .pick(
                    List.of(
                        "%1$s[%2$s & 1] = 6;",
                        "*(%1$s + 1) = 5;",
                        "1[%1$s] = 8;",
                        "%1$s[event_of & 0] = 3;",
                        "uint32_t *%1$s_ = %1$s; %1$s_[1] = 2; %1$s_++; *%1$s_ += 1;",
                        "bump(%1$s, 3);",
                        "bump(&%1$s[1], 3);"))
                .replace("event_of", draft.expressions.full(0)),
            name,
            draft.expressions.full(0)));
    for (String index : List.of("0", "1", "2")) {
      draft.scope.add(
          new Variable(
              String.format(Locale.ROOT, "%s[%s]", name, index), "uint32_t", Set.of(name), true));
    }
    draft.scope.add(new Variable("(*" + name + ")", "uint32_t", Set.of(name), true));
  }

  void bits() {
    String name = draft.name("b");
    draft.line(
        String.format(
            Locale.ROOT,
            "struct bits %1$s; %1$s.low = %2$s; %1$s.high = %3$s;",
            name,
            draft.expressions.full(1),
            draft.expressions.full(0)));
    draft.scope.add(new Variable("(" + name + ".low + 0)", "bits", Set.of(name), false));
    draft.scope.add(new Variable("sizeof " + name, "size_t", Set.of(), false));
  }

  void cursor() {
    String name = draft.name("c");
    draft.line(
        String.format(
            Locale.ROOT,
            "%s %s = (void *)(uintptr_t)%s;",
            draft.pick(List.of("char *", "uint8_t *", "struct odd *", "uint16_t *")),
            name,
            baseName));
    draft.line(
        String.format(
            Locale.ROOT,
            draft.pick(
                List.of(
                    "%1$s += %2$s;",
                    "%1$s = %1$s + (%2$s);",
                    "%1$s -= %2$s;",
                    "%1$s = &%1$s[%2$s];",
                    "%1$s++;",
                    "--%1$s;",
                    "%1$s = (void *)ALIGN_UP((uintptr_t)%1$s + %2$s, 16);")),
            name,
            draft.expressions.full(2)));
    draft.scope.add(new Variable("(uintptr_t)" + name, "uintptr_t", Set.of(name), false));
  }
}
