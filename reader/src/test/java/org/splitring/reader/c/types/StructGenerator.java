package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.splitring.reader.c.parse.ParsedPragma;

/** Makes structures and unions of all kinds, each at random and again from the same seed. */
final class StructGenerator {

  /**
   * Structures and what is asked of them.
   *
   * @param flat the text without pragmas
   * @param pragmas where they take force in it
   * @param compiled the same with pragmas, for compilers
   */
  record Sample(String flat, List<ParsedPragma> pragmas, String compiled, List<Record> records) {}

  /** One of them: its tag, its plain members, and its bit-fields with the value of all ones. */
  record Record(String tag, List<String> members, List<String> bitFields) {}

  private static final String[] SCALARS = {
    "char",
    "signed char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned",
    "long",
    "unsigned long",
    "long long",
    "unsigned long long",
    "_Bool",
    "void *",
    "double",
    "float",
    "enum few",
    "enum tiny",
    "lowered",
    "raised",
    "wide",
    "char *"
  };
  private static final String[] BIT_TYPES = {
    "char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned",
    "long long",
    "unsigned long long",
    "_Bool",
    "enum few",
    "long",
    "lowered"
  };
  private static final int[] BIT_WIDTHS = {8, 8, 16, 16, 32, 32, 64, 64, 1, 32, 32, 32};

  private final Random random;
  private final boolean pragmasWanted;
  private final StringBuilder flat = new StringBuilder();
  private final StringBuilder compiled = new StringBuilder();
  private final List<ParsedPragma> pragmas = new ArrayList<>();
  private final List<Record> records = new ArrayList<>();
  private final List<String> nestable = new ArrayList<>();
  private List<String> members = new ArrayList<>();
  private List<String> bitFields = new ArrayList<>();
  private int names;

  private StructGenerator(long seed, boolean pragmasWanted) {
    this.random = new Random(seed);
    this.pragmasWanted = pragmasWanted;
  }

  static Sample sample(long seed, int count) {
    StructGenerator generator = new StructGenerator(seed, seed % 2 == 0);
    generator.write(
        "enum few { FEW_A, FEW_B = 3 };\n"
            + "enum __attribute__((packed)) tiny { TINY_A, TINY_B = 300 };\n"
            + "typedef int lowered __attribute__((aligned(2)));\n"
            + "typedef short raised __attribute__((aligned(8)));\n"
            + "typedef long long wide __attribute__((aligned(8)));\n");
    for (int i = 0; i < count; i++) {
      generator.record(i);
    }
    return new Sample(
        generator.flat.toString(),
        generator.pragmas,
        generator.compiled.toString(),
        generator.records);
  }

  private void write(String text) {
    flat.append(text);
    compiled.append(text);
  }

  private void pragma(String text) {
    flat.append('\n');
    compiled.append("\n#pragma ").append(text).append('\n');
    pragmas.add(new ParsedPragma(flat.length(), text));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String any(String... all) {
    return all[random.nextInt(all.length)];
  }

  private void record(int number) {
    String tag = "s" + number;
    members = new ArrayList<>();
    bitFields = new ArrayList<>();
    if (pragmasWanted && chance(30)) {
      pragma(
          any("pack(1)", "pack(2)", "pack(4)", "pack(8)", "pack()", "pack(push, 2)", "pack(push)")
              + "");
      if (chance(30)) {
        pragma(any("pack(pop)", "pack(push, name, 4)", "pack(pop, name)", "pack(0)"));
      }
    }
    boolean union = chance(15);
    write(union ? "union " : "struct ");
    boolean before = chance(50);
    String attributes = recordAttributes(before);
    write((before ? attributes : "") + " " + tag + " {\n");
    boolean flexible = body(union, 0);
    write("}" + (before ? "" : attributes) + ";\n");
    String kind = (union ? "union " : "struct ") + tag;
    write("extern " + kind + " *ptr_" + tag + ";\n");
    records.add(new Record(kind, members, bitFields));
    if (!flexible) {
      nestable.add(kind);
    }
    if (pragmasWanted && chance(10)) {
      pragma("pack()");
    }
  }

  private String recordAttributes(boolean before) {
    String text = "";
    if (chance(25)) {
      text += before && chance(30) ? " [[gnu::packed]]" : " __attribute__((packed))";
    }
    if (chance(15)) {
      text += " __attribute__((__aligned__(" + any("1", "2", "4", "8", "16", "32") + ")))";
    }
    if (chance(3)) {
      text += " __attribute__((ms_struct))";
    }
    return text;
  }

  /** Writes members, and says whether the last is a flexible array. */
  private boolean body(boolean union, int depth) {
    int count = chance(4) ? 0 : 1 + random.nextInt(6);
    boolean bits = chance(50);
    for (int i = 0; i < count; i++) {
      int what = random.nextInt(100);
      if (what < (bits ? 45 : 0)) {
        bitField();
      } else if (what < 55 && depth < 2 && chance(40)) {
        nested(depth);
      } else {
        plain();
      }
      if (pragmasWanted && depth == 0 && chance(2)) {
        pragma("pack(" + any("1", "2", "4") + ")");
      }
    }
    if (!union && depth == 0 && count > 0 && chance(8)) {
      plain();
      String name = "m" + names++;
      write("  " + any("int", "char", "long long", "short") + " " + name + "[];\n");
      members.add(name);
      return true;
    }
    return false;
  }

  private void plain() {
    String name = "m" + names++;
    boolean scalar = nestable.isEmpty() || !chance(15);
    String type = !scalar ? nestable.get(random.nextInt(nestable.size())) : any(SCALARS);
    String prefix = scalar && chance(4) ? "_Alignas(16) " : chance(3) ? "[[gnu::aligned(8)]] " : "";
    String suffix = "";
    if (chance(8)) {
      suffix += " __attribute__((packed))";
    }
    if (chance(8)) {
      suffix += " __attribute__((aligned(" + any("1", "2", "4", "8", "16") + ")))";
    }
    boolean raised = type.equals("raised");
    String array = chance(20) && !raised ? "[" + random.nextInt(4) + "]" : "";
    array += !array.isEmpty() && chance(30) ? "[2 + 1]" : "";
    write("  " + prefix + type + " " + name + array + suffix);
    members.add(name);
    if (!type.endsWith("*") && chance(10)) {
      String second = "m" + names++;
      write(", " + second);
      members.add(second);
    }
    write(";\n");
  }

  private void nested(int depth) {
    boolean union = chance(50);
    String attributes = chance(20) ? " __attribute__((packed))" : "";
    attributes += chance(10) ? " __attribute__((aligned(8)))" : "";
    write("  " + (union ? "union" : "struct") + " {\n");
    boolean anonymous = chance(70);
    List<String> kept = members;
    List<String> keptBits = bitFields;
    if (!anonymous) {
      members = new ArrayList<>();
      bitFields = new ArrayList<>();
    }
    body(union, depth + 1);
    members = kept;
    bitFields = keptBits;
    write("  }" + attributes);
    if (!anonymous) {
      String name = "m" + names++;
      write(" " + name);
      members.add(name);
    }
    write(";\n");
  }

  private void bitField() {
    int type = random.nextInt(BIT_TYPES.length);
    String suffix = chance(6) ? " __attribute__((packed))" : "";
    if (chance(15)) {
      int width = BIT_WIDTHS[type] == 1 ? 0 : chance(60) ? 0 : 1 + random.nextInt(7);
      write("  " + BIT_TYPES[type] + " : " + width + ";\n");
      return;
    }
    String name = "b" + names++;
    int width = 1 + random.nextInt(BIT_WIDTHS[type]);
    suffix += chance(3) ? " __attribute__((aligned(" + any("2", "4", "8") + ")))" : "";
    write("  " + BIT_TYPES[type] + " " + name + " : " + width + suffix + ";\n");
    bitFields.add(name);
  }
}
