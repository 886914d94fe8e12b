package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A program that lays a ring out, with conditionals at random places and of random kinds. */
final class ConditionalProgram {

  /** Alternatives of what a program says, each with a term for the event field to be seen by. */
  private static final String[][] PARTS = {
    {"r->count", "member", "u32 count;", "u16 count;", "u64 pad; u32 count;", "u32 count : 20;"},
    {
      "r->first",
      "member",
      "struct { u32 first; u32 second; };",
      "union { u32 first; u32 second; };"
    },
    {"r->first", "member", "PAIR u32 first; u32 second; };", "struct { u32 first, pad, second; };"},
    {"sizeof(*r) - 40", "member", "u64 one, two;", "u64 one;", "u32 one; u64 two;"},
    {"0", "member", "u64 never;", "void *never;", "struct val never[2];"},
    {"(u64)&((struct ring *)0)->used - 10", "head", "u64 before;", "", "u16 before;"},
    {
      "EVENT",
      "file",
      "#define EVENT 6",
      "#define EVENT 8",
      "#define EVENT LATER",
      "#define EVENT (6)"
    },
    {"EV(ENT)", "file", "#define EV(x) EV##x\n#define EVENT 6", "#define EV(x) 6\n#define EVENT 8"},
    {
      "EV(2)",
      "file",
      "#define EV(x) (4 + (x))",
      "#define EV(x) (4 + 2 * (x))",
      "static u64 EV(u32 x) { return 4 + x; }"
    },
    {"MARKED", "file", "#define MARK", "", "#define MARK 1"},
    {
      "sizeof(event_t)",
      "file",
      "typedef u32 event_t;",
      "typedef u16 event_t;",
      "DECL(u32, event_t);",
      "typedef other_t event_t;"
    },
    {
      "sizeof(struct val)",
      "file",
      "struct val_pad { u32 x; };",
      "#pragma pack(1)",
      "#pragma pack(2)",
      "PACKED"
    },
    {
      "sizeof(struct val)",
      "behind",
      "",
      "__attribute__((packed))",
      "TIGHT",
      "__attribute__((unused))"
    },
    {
      "sizeof(struct val)",
      "file",
      "#define TIGHT __attribute__((packed))",
      "#define TIGHT",
      "#define TIGHT quiet"
    },
    {
      "event",
      "file",
      "static void set(void) { event = 8; }",
      "static void set(void) { }",
      "void set(void) { SET(event); }",
      "#include \"set.h\"",
      "u32 get(void) { return event; }"
    },
    {
      "event_size",
      "file",
      "static void set2(void) { STORE(event); }",
      "asm(\".globl event_size\");",
      "void set2(u32 *p) { *p = event_size; }"
    },
    {
      "table[1]",
      "file",
      "static const u32 table[] = { 4, 6 };",
      "static const u32 table[] = { 6, 8 };",
      "static u32 table[2] = { [1] = 6 };"
    },
    {
      "table2[0]",
      "file",
      "static u32 *where(void) { return table2; }",
      "u32 where(void) { return table2[1]; }"
    },
    {
      "SIX",
      "file",
      "enum { ONE = 5, SIX };",
      "enum { ONE = 5, TWO, SIX };",
      "enum names { SIX = 6 } name;",
      "#define SIX 6"
    },
    {
      "help(2)",
      "file",
      "static u64 help(u32 x) { return 4 + x; }",
      "static inline u64 help(u32 x) { return 6; }",
      "u64 help(u32 x);",
      "static u64 help(x)\n u32 x;\n{\n return x + 4;\n}"
    },
    {
      "old(2)",
      "file",
      "static u64 old(x)\n u32 x;\n{\n return x + 6;\n}",
      "static u64 old(x)\n u32 x;\n{\n return x + 4;\n}",
      "static u64 old(x)\n u16 x;\n{\n return x + 4;\n}"
    },
    {
      "VALUE",
      "file",
      "#include \"value.h\"",
      "#define OTHER_VALUE 8",
      "#undef VALUE\n#define VALUE 8"
    },
    {
      "sizeof(struct far) - 2",
      "file",
      "#include \"far.h\"",
      "#include \"near.h\"",
      "typedef u16 u16_t;"
    },
    {
      "extra",
      "body",
      "extra = 6;",
      "extra = 8;",
      "if (num > 4) extra = 6; else",
      "{ u16 event = 6; extra = event; }"
    },
    {
      "extra",
      "body",
      "if (align) extra = 2; else",
      "",
      "for (extra = 0; extra < 6; extra++);",
      "goto out;"
    },
    {"6", "before", "static inline", "", "quiet", "extern"},
    {
      "6",
      "file",
      "void lay(struct ring *r, u32 num, u64 align);",
      "u32 lays;",
      "extern void (*lays)(u32 num);"
    },
    {
      "sizeof(name_t)",
      "before",
      "typedef u16 q_t; typedef u32 name_t; ",
      "typedef u16 name_t;",
      "static u32 z; typedef u32 name_t;"
    },
    {
      "(u64)(1 + (link_t *)0)",
      "file",
      "typedef u64 link_t;",
      "struct linked { u64 a; };\ntypedef struct linked link_t;",
      "struct linked { u32 a; };\ntypedef struct linked link_t;"
    },
    {
      "((pair_t *)r)->b",
      "file",
      "typedef struct { u64 a, b; } pair_t;",
      "typedef struct { u64 a; u32 b, c; } pair_t;"
    },
    {
      "last",
      "file",
      "static u32 last = 6;",
      "static u32 last = 8;",
      "extern u32 last;",
      "static const u32 last = 6;"
    },
    {"6", "file", "#define num num2", "#define quiet", "#define u64 u64", "#define ring ring"},
    {
      "weak()",
      "file",
      "u64 weak(void) __attribute__((weak));",
      "u64 weak(void);",
      "#pragma weak weak"
    },
    {"wrap(6)", "file", "#define wrap(x) INNER(x)", "#define wrap(x) (x)", "#define wrap INNER"},
    {
      "INNER(6)",
      "file",
      "#define INNER(x) (x)",
      "#define INNER(x) (x + 2)",
      "#define INNER(x) (x) quiet2"
    },
  };

  private final Random random;
  private final int macros;
  private int marks;

  private ConditionalProgram(long seed) {
    this.random = new Random(seed);
    this.macros = 1 + random.nextInt(3);
  }

  private Texts tree;

  static ConditionalProgram of(long seed) {
    ConditionalProgram program = new ConditionalProgram(seed);
    program.tree = program.build();
    return program;
  }

  Texts tree() {
    return tree;
  }

  /** The macros that a build may define. */
  List<String> macros() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < macros; i++) {
      all.add(macro(i));
    }
    return all;
  }

  private static String macro(int index) {
    return "CONFIG_" + (char) ('A' + index);
  }

  private String macro() {
    return macro(random.nextInt(macros));
  }

  private Texts build() {
    List<String[]> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      parts.add(PARTS[random.nextInt(PARTS.length)]);
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;\n");
    text.append("#define quiet __attribute__((unused))\n#define quiet2\n#define LATER 6\n");
    text.append("#define PACKED _Pragma(\"pack(1)\")\n#define PAIR struct {\n");
    text.append("#define DECL(type, name) typedef type name\n#define SET(x) x = 8\n");
    text.append("#define STORE(x) x##_size = 8\ntypedef u32 other_t;\n");
    text.append(
        "static u32 event = 6;\nstatic u32 event_size = 6;\nstatic u32 table2[] = { 6, 8 };\n");
    text.append(at("file", parts));
    text.append("#ifdef MARK\n#define MARKED 6\n#else\n#define MARKED 8\n#endif\n");
    text.append("#ifndef TIGHT\n#define TIGHT\n#endif\n");
    text.append("struct val { u32 a; u16 b; }\n").append(at("behind", parts)).append(";\n");
    text.append("struct ring {\n").append(at("head", parts)).append("u64 desc, avail, used;\n");
    text.append(at("member", parts)).append("};\n");
    if (random.nextInt(3) == 0) {
      text.append("#include \"value.h\"\n#include \"near.h\"\n");
    }
    text.append(at("before", parts)).append("\n");
    text.append(
        random.nextInt(5) == 0
            ? "void lay(r, num, align)\n struct ring *r;\n u32 num;\n u64 align;\n{\n"
            : "void lay(struct ring *r, u32 num, u64 align)\n{\n");
    text.append("u64 extra = 6;\n").append(at("body", parts)).append(";\n");
    text.append("r->avail = r->desc + 16 * num;\n");
    for (String field : List.of("count", "first", "second")) {
      if (text.indexOf(" " + field + ";") > 0 && random.nextInt(3) > 0) {
        text.append("r->").append(field).append(" = 6;\n");
      }
    }
    text.append("r->used = (r->avail + 2 * num + ").append(parts.get(0)[0]);
    if (parts.size() > 1 && random.nextBoolean()) {
      text.append(" + ").append(parts.get(1)[0]).append(" - 6");
    }
    text.append(" + align - 1) & ~(align - 1);\nout: ;\n}\n");
    return Texts.of("lay.c", text.toString())
        .with("set.h", "static inline void setup(void) { event = 8; }")
        .with("value.h", "#ifndef VALUE_H\n#define VALUE_H\n#undef VALUE\n#define VALUE 6\n#endif")
        .with("far.h", "#include \"near.h\"\n" + choice("struct far { u64 x; };", "#define FAR"))
        .with(
            "near.h", "#pragma once\n#ifndef FAR\nstruct far { u32 x, y; };\n#endif\n#define NEAR");
  }

  /** The parts of one place, some of them under a condition. */
  private String at(String place, List<String[]> parts) {
    StringBuilder text = new StringBuilder();
    for (String[] part : parts) {
      if (part[1].equals(place)) {
        text.append(choice(one(part), random.nextInt(4) == 0 ? "" : one(part)));
      }
    }
    return text.toString();
  }

  private String one(String[] part) {
    return part[2 + random.nextInt(part.length - 2)];
  }

  /** One or the other, by what a build says. */
  private String choice(String one, String other) {
    String otherwise = other.isEmpty() ? "" : "#else\n" + other + "\n";
    return switch (random.nextInt(9)) {
      case 0 -> one + "\n";
      case 1 -> "#ifndef " + macro() + "\n" + one + "\n" + otherwise + "#endif\n";
      case 2 ->
          "#if defined("
              + macro()
              + ") && !defined "
              + macro()
              + "\n"
              + one
              + "\n"
              + otherwise
              + "#endif\n";
      case 3 ->
          "#if " + macro() + " || defined(" + macro() + ")\n" + one + "\n" + otherwise + "#endif\n";
      case 4 ->
          "#ifdef "
              + macro()
              + "\n"
              + one
              + "\n#elif defined("
              + macro()
              + ")\n"
              + other
              + "\n#else\n"
              + one
              + "\n#endif\n";
      case 5 ->
          "#ifdef "
              + macro()
              + "\n#ifdef "
              + macro()
              + "\n"
              + one
              + "\n#endif\n"
              + otherwise
              + "#endif\n";
      case 6 -> {
        String mark = "MARK_" + marks++;
        yield "#ifdef "
            + macro()
            + "\n#define "
            + mark
            + "\n#endif\n#ifdef "
            + mark
            + "\n"
            + one
            + "\n"
            + otherwise
            + "#endif\n";
      }
      default -> "#ifdef " + macro() + "\n" + one + "\n" + otherwise + "#endif\n";
    };
  }
}
