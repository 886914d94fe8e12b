package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A file of functions that each lay out a ring in one of the styles, with what they share. */
final class LayoutBatch {

  private static final String SHARED =
      """
      #include <stdint.h>
      #include <stddef.h>
      struct vd { uint64_t addr; uint32_t len; uint16_t flags, next; };
      struct va { uint16_t flags, idx, ring[]; };
      struct ve { uint32_t id, len; };
      struct vu { uint16_t flags, idx; struct ve ring[]; };
      #define MASK(a) ((a) - 1)
      #define ALIGN_UP(x, a) (((x) + MASK(a)) & ~(uintptr_t)MASK(a))
      #define ROUND(x, a) ((((x) + (a) - 1) / (a)) * (a))
      static inline unsigned long round_up(unsigned long x, unsigned long align)
      { x += align - 1; return x - x % align; }
      """;
  private static final List<String> BASES =
      List.of("void *", "char *", "uint64_t", "uintptr_t", "unsigned long", "uint8_t *");
  private static final List<String> SIZES =
      List.of("unsigned", "uint16_t", "uint32_t", "int", "size_t", "unsigned long");
  private static final List<String> ALIGNS =
      List.of("unsigned", "uint32_t", "unsigned long", "int");
  private static final List<String> EVENTS = List.of("int", "_Bool", "unsigned", "uint8_t");

  private final Random random;
  private final StringBuilder text = new StringBuilder(SHARED);
  private final List<Driver.Call> calls = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<List<String>> parts = new ArrayList<>();
  private final List<LayoutStyle> styles = new ArrayList<>();

  LayoutBatch(Random random, int functions) {
    this.random = random;
    ring();
    for (int i = 0; i < functions; i++) {
      add(i, pick(List.of(LayoutStyle.values())));
    }
  }

  private void ring() {
    List<String> kinds = new ArrayList<>(List.of("void *", "uint64_t", "uintptr_t", "char *"));
    Collections.shuffle(kinds, random);
    StringBuilder members = new StringBuilder();
    for (String part : Driver.MEMBERS) {
      text.append(
          String.format(Locale.ROOT, "typedef %s typeof_%s;\n", kind(part, kinds.get(0)), part));
      members.append(String.format(Locale.ROOT, " typeof_%1$s %1$s;", part));
    }
    text.append(String.format(Locale.ROOT, "struct lay {%s };\n", members));
  }

  /** A number that is called an event is taken for the event; only a pointer is its place. */
  private String kind(String part, String usual) {
    return switch (part) {
      case "total" -> pick(List.of("size_t", "uint32_t", "uint64_t"));
      case "used_event", "avail_event" -> pick(List.of("void *", "uint16_t *", "char *"));
      default -> usual;
    };
  }

  private void add(int number, LayoutStyle style) {
    LayoutBody body = new LayoutBody(random, number, style);
    String base = pick(BASES);
    String parameters =
        String.format(
            Locale.ROOT,
            "(struct lay *vr, %s num, %s align, %s p, %s event_idx)",
            pick(SIZES),
            pick(ALIGNS),
            base,
            pick(EVENTS));
    String function =
        String.format(Locale.ROOT, "void lay_%d%s\n{\n%s\n}\n", number, parameters, body.text());
    if (style == LayoutStyle.CALLED) {
      function =
          "static "
              + function.replaceFirst("lay_", "other_")
              + String.format(
                  Locale.ROOT,
                  "void lay_%1$d%2$s\n{ other_%1$d(vr, num, align, p, event_idx); }\n",
                  number,
                  parameters);
    }
    String whole = body.before() + "\n" + function;
    text.append(whole);
    texts.add(whole);
    parts.add(body.parts());
    styles.add(style);
    calls.add(
        new Driver.Call(
            "struct lay",
            String.format(Locale.ROOT, "lay_%d(&ring, n, a, (%s)base, evt)", number, base)));
  }

  /** What the reader reads, and the compiler includes. */
  String text() {
    return text.toString();
  }

  /** One function's text. */
  String function(int number) {
    return texts.get(number);
  }

  /** What each function gives a value. */
  List<List<String>> parts() {
    return List.copyOf(parts);
  }

  /** In which style each is written. */
  LayoutStyle style(int number) {
    return styles.get(number);
  }

  /** How to call each of them. */
  List<Driver.Call> calls() {
    return List.copyOf(calls);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
