package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random functions of Rust that compute a size of n and a, in the idioms that layouts use. */
final class RandomRust {

  private static final List<String> TYPES = List.of("u16", "u32", "u64", "usize");

  private final Random random;

  RandomRust(long seed) {
    this.random = new Random(seed);
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** What every program has around the functions. */
  static String around() {
    return String.join(
        "\n",
        "use std::mem::size_of;",
        "pub const HEADER: u64 = 4;",
        "pub const EVENT: usize = size_of::<u16>();",
        "pub const fn twice(x: u64) -> u64 { x * 2 }",
        "pub const FOUR: u32 = twice(2) as u32;",
        "#[repr(C)] pub struct Elem { id: u32, len: u32 }",
        "#[repr(C, packed)] pub struct Odd { a: u8, b: u32 }",
        "#[repr(C)] pub struct Used { flags: u16, idx: u16, ring: [Elem; 3], event: u16 }",
        "#[derive(Clone, Copy)] pub struct Addr(pub u64);",
        "impl Addr { pub fn plus(self, more: u64) -> Option<Addr> {",
        "  self.0.checked_add(more).map(Addr) } }",
        "pub fn up(x: u64, a: u64) -> u64 { (x + a - 1) & !(a - 1) }",
        "pub fn up_by_division(x: usize, a: usize) -> usize { x.div_ceil(a) * a }",
        "pub fn part(x: u32) -> Result<u32, ()> { if x > 5000 { Err(()) } else { Ok(x + 1) } }",
        "");
  }

  /** A function of that name. */
  String function(String name) {
    String type = pick(TYPES);
    String n = pick(TYPES);
    String a = pick(List.of("u32", "u64", "usize"));
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "pub fn %s(n: %s, a: %s) -> %s {", name, n, a, type));
    List<String> locals = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String of = pick(TYPES);
      String local = "v" + locals.size();
      lines.add(
          String.format(
              Locale.ROOT, "  let %s: %s = %s;", local, of, expression(of, n, a, locals, 2)));
      locals.add(local + ":" + of);
    }
    if (random.nextInt(4) == 0) {
      lines.add(String.format(Locale.ROOT, "  let mut m: %s = 0;", type));
      lines.add(
          String.format(
              Locale.ROOT,
              "  for _ in 0..%d { m += %s; }",
              1 + random.nextInt(3),
              expression(type, n, a, locals, 1)));
      locals.add("m:" + type);
    }
    lines.add("  " + expression(type, n, a, locals, 3));
    lines.add("}");
    return String.join("\n", lines);
  }

  private String expression(String type, String n, String a, List<String> locals, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf(type, n, a, locals);
    }
    String one = expression(type, n, a, locals, depth - 1);
    String two = expression(type, n, a, locals, depth - 1);
    String self = "(" + one + " as " + type + ")";
    String small = Integer.toString(1 + random.nextInt(18));
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3 -> "(" + one + " + " + two + ")";
      case 4, 5, 6 -> "(" + one + " * " + small + ")";
      case 7 -> "(" + one + " - " + two + ")";
      case 8 -> "(" + one + " / " + small + ")";
      case 9 -> "(" + one + " << " + random.nextInt(5) + ")";
      case 10 -> "(" + one + " >> " + random.nextInt(4) + ")";
      case 11 -> "(" + one + " & !" + (1 << random.nextInt(4)) + ")";
      case 12 -> "(" + one + " | " + small + ")";
      case 13 -> "(if " + one + " > " + two + " { " + one + " } else { " + small + " })";
      case 14 -> self + ".wrapping_add(" + two + ")";
      case 15 -> self + ".checked_mul(" + small + ").unwrap_or(" + two + ")";
      case 16 -> self + ".saturating_sub(" + two + ")";
      case 17 -> self + ".next_multiple_of(" + small + ")";
      case 18 -> self + ".min(" + two + ")";
      case 19 -> converted(type, n, a, locals, depth);
      case 20 ->
          "(match "
              + one
              + " { 0 => "
              + two
              + ", 1 | 2 => 7, x if x > "
              + small
              + " => x, _ => "
              + small
              + " })";
      default -> "{ let s = " + one + "; let s = s + " + small + "; s }";
    };
  }

  private String converted(String type, String n, String a, List<String> locals, int depth) {
    String other = pick(TYPES);
    String inner = expression(other, n, a, locals, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 ->
          "(up(" + expression("u64", n, a, locals, depth - 1) + ", a as u64) as " + type + ")";
      case 1 ->
          "(up_by_division("
              + expression("usize", n, a, locals, depth - 1)
              + ", a as usize) as "
              + type
              + ")";
      case 2 ->
          "(part(" + expression("u32", n, a, locals, depth - 1) + ").unwrap_or(3) as " + type + ")";
      case 3 ->
          "(Addr("
              + expression("u64", n, a, locals, depth - 1)
              + ").plus(6).and_then(|x| x.plus(HEADER)).unwrap().0 as "
              + type
              + ")";
      default -> "((" + inner + ") as " + type + ")";
    };
  }

  private String leaf(String type, String n, String a, List<String> locals) {
    List<String> all = new ArrayList<>(List.of("(n as " + type + ")", "(n as " + type + ")"));
    all.add("(a as " + type + ")");
    all.add(Integer.toString(random.nextInt(30)));
    all.add("(HEADER as " + type + ")");
    all.add("(EVENT as " + type + ")");
    all.add("(FOUR as " + type + ")");
    all.add("(size_of::<" + pick(List.of("Elem", "Odd", "Used", "u64")) + ">() as " + type + ")");
    if (n.equals(type)) {
      all.add("n");
    }
    for (String local : locals) {
      String[] parts = local.split(":");
      all.add(parts[1].equals(type) ? parts[0] : "(" + parts[0] + " as " + type + ")");
    }
    return pick(all);
  }
}
