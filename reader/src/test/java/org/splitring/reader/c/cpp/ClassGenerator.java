package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes classes with what decides over their layout, each by chance. */
final class ClassGenerator {

  /** A class with the members whose places are compared. */
  record Made(String name, List<String> members) {}

  private static final String[] TYPES = {
    "unsigned char", "unsigned short", "unsigned", "unsigned long", "void *", "bool", "double"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Made> made = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();

  ClassGenerator(long seed) {
    this.random = new Random(seed);
  }

  String text() {
    return text.toString();
  }

  List<Made> made() {
    return made;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String add(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    text.append(line);
    return line;
  }

  /** One more class. */
  void one() {
    String name = "k" + made.size();
    List<String> members = new ArrayList<>();
    boolean template = chance(10);
    boolean union = chance(7);
    String parameter = "template <unsigned N, typename T = unsigned short> ";
    add("%s%s ", template ? parameter : "", union ? "union" : chance(50) ? "struct" : "class");
    add("%s", chance(15) ? "__attribute__((aligned(" + (1 << random.nextInt(5)) + "))) " : "");
    add("%s", chance(15) ? "__attribute__((packed)) " : "");
    add("%s", name + (template ? "_of" : ""));
    if (!union && !classes.isEmpty() && chance(25)) {
      String base = classes.get(random.nextInt(classes.size()));
      add(" : %s %s", chance(70) ? "public" : "private", base);
    }
    add(" {\n");
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      member("m" + i, members, template, union);
    }
    extras(name + (template ? "_of" : ""), union);
    add("};\n");
    if (template) {
      add("using %s = %s_of<%d>;\n", name, name, 1 + random.nextInt(6));
    }
    made.add(new Made(name, members));
    if (!union) {
      classes.add(name);
    }
  }

  private String any() {
    return made.get(random.nextInt(made.size())).name();
  }

  private void member(String name, List<String> members, boolean template, boolean union) {
    if (chance(20)) {
      add("%s:\n", chance(60) ? "public" : "private");
    }
    if (chance(10)) {
      add("  static constexpr unsigned s_%s = %d;\n", name, random.nextInt(9));
    }
    if (chance(12) && !union) {
      add("  unsigned %s : %d;\n", name, 1 + random.nextInt(20));
      return;
    }
    boolean record = !union && !made.isEmpty() && chance(30);
    add("  %s", !record && chance(8) ? "alignas(" + (1 << random.nextInt(4)) * 8 + ") " : "");
    if (record) {
      add("%s %s", any(), name);
    } else if (template && chance(60)) {
      add("T %s[N]", name);
    } else {
      String type = TYPES[random.nextInt(TYPES.length)];
      add("%s %s", type, name);
      add("%s", chance(20) ? "[" + (1 + random.nextInt(3)) + "]" : "");
      add("%s", !union && chance(8) ? " = {}" : "");
    }
    add(";\n");
    members.add(name);
  }

  private void extras(String name, boolean union) {
    if (chance(20)) {
      add("  %s() {}\n", name);
    }
    if (chance(25)) {
      add("  unsigned f() const { return sizeof(*this); }\n");
    }
    if (!union && chance(8)) {
      add("  virtual unsigned g() { return 1; }\n");
    }
    if (chance(10)) {
      add("  enum class e : unsigned char { a, b };\n  typedef unsigned long t;\n");
    }
    if (chance(8)) {
      add("  template <typename U> U h(U u) { return u; }\n");
    }
  }
}
