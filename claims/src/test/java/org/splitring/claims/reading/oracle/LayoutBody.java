package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The statements of a function that lays out a ring in one style, over num, align, p, event_idx.
 */
final class LayoutBody {

  private final Random random;
  private final int number;
  private final List<String> before = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  LayoutBody(Random random, int number, LayoutStyle style) {
    this.random = random;
    this.number = number;
    set("desc", "p");
    switch (style) {
      case POINTERS, CALLED -> pointers();
      case OFFSETS -> offsets();
      case CURSOR -> cursor();
      case SIZES -> sizes();
      case MACROS -> macros();
      case LITERALS -> literals();
      case FIXED -> fixed();
      case PADDED -> padded();
      case EVENT_WORD -> eventWord();
      case WORDS -> words();
    }
    parts.remove("desc");
  }

  /** What stands in front of the function. */
  String before() {
    return String.join("\n", before);
  }

  /** The statements. */
  String text() {
    return String.join("\n", lines);
  }

  /** What it gives a value. */
  List<String> parts() {
    return List.copyOf(parts);
  }

  private void pointers() {
    lines.add("struct vd *d = (struct vd *)(uintptr_t)p;");
    String avail = pick("(char *)d + num * sizeof(struct vd)", "&d[num]", "d + num", "num + d");
    lines.add(String.format(Locale.ROOT, "struct va *v = (struct va *)(%s);", avail));
    set("avail", "v");
    set("used_event", pick("&v->ring[num]", "v->ring + num", "(uint16_t *)(v + 1) + num"));
    lines.add(
        String.format(
            Locale.ROOT,
            "struct vu *u = (struct vu *)%s;",
            up("(uintptr_t)&v->ring[num] + " + event())));
    set("used", "u");
    set("avail_event", pick("&u->ring[num]", "(uint16_t *)&u->ring[num]", "u->ring + num"));
    set("total", String.format(Locale.ROOT, "(char *)&u->ring[num] + %s - (char *)d", event()));
  }

  private void offsets() {
    String desc = pick("num * sizeof(struct vd)", "sizeof(struct vd[1]) * num");
    number("avail_at", desc);
    number("end", "avail_at + offsetof(struct va, ring[num])");
    set("avail", "(uintptr_t)p + avail_at");
    set("used_event", "(uintptr_t)p + end");
    if (random.nextBoolean()) {
      number("used_at", up("end + " + event()));
    } else {
      lines.add(
          String.format(
              Locale.ROOT,
              "uintptr_t used_at = %s - (uintptr_t)p;",
              up("(uintptr_t)p + end + " + event())));
    }
    set("used", "(uintptr_t)p + used_at");
    set("avail_event", "(uintptr_t)p + used_at + offsetof(struct vu, ring[num])");
    set("total", "used_at + offsetof(struct vu, ring[num]) + " + event());
  }

  private void cursor() {
    boolean pointer = random.nextBoolean();
    String type = pointer ? pick("char *", "uint8_t *") : pick("uintptr_t ", "uint64_t ");
    lines.add(String.format(Locale.ROOT, "%sat = (%s)(uintptr_t)p;", type, type.strip()));
    lines.add(
        String.format(
            Locale.ROOT, "at += %s;", pick("16 * num", "num * sizeof(struct vd)", "num << 4")));
    set("avail", "at");
    lines.add(
        String.format(
            Locale.ROOT, "at += %s;", pick("4 + 2 * num", "sizeof(struct va) + num * 2")));
    set("used_event", "at");
    lines.add(pick("at += 2;", "at += sizeof(uint16_t);", "at++; at++;", ""));
    lines.add(String.format(Locale.ROOT, "at = (%s)%s;", type.strip(), up("(uintptr_t)at")));
    set("used", "at");
    lines.add(
        String.format(
            Locale.ROOT, "at += %s;", pick("4 + 8 * num", "offsetof(struct vu, ring[num])")));
    set("avail_event", "at");
    set("total", String.format(Locale.ROOT, "(uintptr_t)at + %s - (uintptr_t)p", event()));
  }

  private void sizes() {
    number("desc_size", "sizeof(struct vd) * num");
    number("avail_size", pick("sizeof(uint16_t) * (3 + num)", "sizeof(struct va) + 2 * num"));
    number("used_size", pick("sizeof(uint16_t) * 3 + sizeof(struct ve) * num", "6 + 8 * num"));
    number("used_at", up("desc_size + avail_size"));
    set("avail", "(uintptr_t)p + desc_size");
    set("used", "(uintptr_t)p + used_at");
    set("total", pick("used_at + used_size", "used_at + " + up("used_size")));
  }

  private void macros() {
    String n = Integer.toString(number);
    before.add("#define DESC_" + n + "(q) " + pick("(16 * (q))", "((q) * sizeof(struct vd))"));
    before.add("#define AVAIL_" + n + "(q) " + pick("(6 + 2 * (q))", "(4 + (q) * 2)"));
    before.add(
        String.format(Locale.ROOT, "#define USED_%1$s(q) (sizeof(uint16_t) * 3 + 8 * (q))", n));
    before.add(
        String.format(Locale.ROOT, "#define HEAD_%1$s(q) (DESC_%1$s(q) + AVAIL_%1$s(q))", n));
    before.add(
        String.format(
            Locale.ROOT,
            "#define OFF_%s(q, l) %s",
            n,
            Rounding.of(random, "HEAD_" + n + "(q)", "(l)")));
    before.add(
        String.format(Locale.ROOT, "#define SIZE_%1$s(q, l) (OFF_%1$s(q, l) + USED_%1$s(q))", n));
    set("avail", String.format(Locale.ROOT, "(uintptr_t)p + DESC_%s(num)", n));
    set("used", String.format(Locale.ROOT, "(uintptr_t)p + OFF_%s(num, align)", n));
    set("total", String.format(Locale.ROOT, "SIZE_%s(num, align)", n));
  }

  private void literals() {
    set("avail", "(uintptr_t)p + 16 * num");
    set("used_event", pick("(uintptr_t)p + 18 * num + 4", "(char *)(uintptr_t)p + 4 + num * 18"));
    set(
        "used",
        "(uintptr_t)p + " + up(pick("18 * num + 6", "18 * num + 4", "num * 16 + 6 + 2 * num")));
    set("total", up("18 * num + 6") + " + " + pick("8 * num + 6", up("6 + 8 * num")));
  }

  private void fixed() {
    int size = 1 << random.nextInt(10);
    before.add(
        String.format(
            Locale.ROOT,
            "struct head_%1$d { struct vd d[%2$d]; struct { uint16_t flags, idx, ring[%2$d]%3$s; } v; };",
            number,
            size,
            pick("", ", event")));
    before.add(
        String.format(
            Locale.ROOT,
            "struct tail_%1$d { uint16_t flags, idx; struct ve ring[%2$d]; uint16_t event; };",
            number,
            size));
    lines.add(
        String.format(
            Locale.ROOT, "struct head_%1$d *f = (struct head_%1$d *)(uintptr_t)p;", number));
    lines.add(
        String.format(
            Locale.ROOT,
            "struct tail_%1$d *u = (struct tail_%1$d *)%2$s;",
            number,
            up("(uintptr_t)&f->v + sizeof f->v")));
    set("avail", pick("&f->v", "&f->v.flags"));
    set("used_event", String.format(Locale.ROOT, "&f->v.ring[%d]", size));
    set("used", "u");
    set("avail_event", pick("&u->event", String.format(Locale.ROOT, "&u->ring[%d]", size)));
    set("total", "(uintptr_t)u + sizeof *u - (uintptr_t)p");
  }

  private void padded() {
    int size = 1 << random.nextInt(10);
    before.add(
        String.format(
            Locale.ROOT,
            "struct fixed_%1$d { struct vd d[%2$d]; struct { uint16_t flags, idx, ring[%2$d]%4$s; } v;"
                + " struct { uint16_t flags, idx; struct ve ring[%2$d]; uint16_t event; } u%3$s; };",
            number,
            size,
            pick("", " __attribute__((aligned(4)))", " __attribute__((aligned(4096)))"),
            pick("", ", event")));
    lines.add(
        String.format(
            Locale.ROOT, "struct fixed_%1$d *f = (struct fixed_%1$d *)(uintptr_t)p;", number));
    set("avail", pick("&f->v", "&f->v.flags"));
    set("used_event", String.format(Locale.ROOT, "&f->v.ring[%d]", size));
    set(
        "used",
        pick(
            "&f->u",
            String.format(Locale.ROOT, "(char *)f + offsetof(struct fixed_%d, u)", number)));
    set("avail_event", "&f->u.event");
    set("total", pick("sizeof *f", String.format(Locale.ROOT, "sizeof(struct fixed_%d)", number)));
  }

  private void eventWord() {
    number("used_at", "16 * num + 4 + 2 * num");
    set("used_event", "(uintptr_t)p + used_at");
    lines.add(
        pick(
            "if (event_idx) used_at += 2;",
            "used_at += event_idx ? sizeof(uint16_t) : 0;",
            "used_at += 2 * !!event_idx;",
            "if (!event_idx) { } else { used_at += sizeof(uint16_t); }"));
    lines.add(String.format(Locale.ROOT, "used_at = %s;", up("used_at")));
    set("used", "(uintptr_t)p + used_at");
    set("total", "used_at + 4 + 8 * num + (event_idx ? 2 : 0)");
  }

  private void words() {
    lines.add("uint16_t *w = (uint16_t *)(uintptr_t)p;");
    set("avail", pick("&w[8 * num]", "w + num * 8"));
    set("used_event", pick("&w[9 * num + 2]", "w + 8 * num + (2 + num)"));
    lines.add(
        String.format(Locale.ROOT, "uintptr_t used_at = %s;", up("(uintptr_t)&w[9 * num + 3]")));
    set("used", "used_at");
    set("avail_event", "&((uint16_t *)used_at)[2 + 4 * num]");
  }

  private String up(String text) {
    return Rounding.of(random, text, "align");
  }

  /** The event field; now and then it is forgotten. */
  private String event() {
    return pick("sizeof(uint16_t)", "2", "2", "0");
  }

  private void number(String name, String value) {
    String type = pick("size_t", "uint64_t", "unsigned long", "uintptr_t", "uint32_t");
    lines.add(String.format(Locale.ROOT, "%s %s = %s;", type, name, value));
  }

  private void set(String part, String value) {
    parts.add(part);
    String other = part.equals("total") ? "(typeof_%2$s)(%3$s)" : "(typeof_%2$s)(uintptr_t)(%3$s)";
    lines.add(String.format(Locale.ROOT, "vr->%1$s = " + other + ";", part, part, value));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
