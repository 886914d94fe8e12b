package org.splitring.reader.rust.macros;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bitflags!} makes, as its documentation says: structures of one number, a constant for
 * each flag, and the operations of sets on them.
 */
final class BitFlags {

  private static final Pattern STRUCTURE =
      Pattern.compile(
          "((?:#\\s*\\[[^\\]]*\\]\\s*)*)(pub(?:\\s*\\([^)]*\\))?\\s+)?struct\\s+(\\w+)\\s*:\\s*"
              + "(u8|u16|u32|u64|usize)\\s*\\{");

  private static final Pattern FLAG =
      Pattern.compile("\\s*const\\s+(\\w+)\\s*=(.*)", Pattern.DOTALL);

  private static final String OPERATORS =
      """
      impl ::core::ops::BitOr for %N { fn bitor(self, other: %N) -> %N { %N(self.0 | other.0) } }
      impl ::core::ops::BitAnd for %N { fn bitand(self, other: %N) -> %N { %N(self.0 & other.0) } }
      """;

  private BitFlags() {}

  /** The items; empty if it is written otherwise than is known here. */
  static Optional<String> items(String inside) {
    String text = withoutComments(inside);
    StringBuilder items = new StringBuilder();
    Matcher matcher = STRUCTURE.matcher(text);
    int at = 0;
    while (matcher.find(at)) {
      int end = closing(text, matcher.end());
      if (!text.substring(at, matcher.start()).isBlank() || end < 0) {
        return Optional.empty();
      }
      Optional<String> made =
          structure(
              matcher.group(1),
              matcher.group(3),
              matcher.group(4),
              text.substring(matcher.end(), end));
      if (made.isEmpty()) {
        return Optional.empty();
      }
      items.append(made.get());
      at = end + 1;
    }
    return items.isEmpty() || !text.substring(at).isBlank()
        ? Optional.empty()
        : Optional.of(items.toString());
  }

  private static Optional<String> structure(
      String attributes, String name, String type, String body) {
    List<String> flags = new ArrayList<>();
    StringBuilder constants = new StringBuilder();
    for (String each : body.split(";")) {
      if (each.isBlank()) {
        continue;
      }
      Matcher flag = FLAG.matcher(each.replaceAll("#\\s*\\[\\s*doc[^\\]]*\\]", ""));
      if (!flag.matches() || each.contains("{")) {
        return Optional.empty();
      }
      String value =
          flag.group(2)
              .replaceAll(
                  "\\bSelf\\s*::\\s*(\\w+)\\s*\\.\\s*bits\\s*(?:\\(\\s*\\))?", "Self::$1.0");
      flags.add(flag.group(1));
      constants.append("pub const ").append(flag.group(1)).append(": ").append(name);
      constants.append(" = ").append(name).append('(').append(value.trim()).append(");\n");
    }
    StringBuilder all = new StringBuilder("0");
    flags.forEach(each -> all.append(" | ").append(name).append("::").append(each).append(".0"));
    return Optional.of(
        attributes
            + "pub struct %N(%T);\nimpl %N {\n".replace("%N", name).replace("%T", type)
            + constants
            + methods(flags.contains("_"), all.toString()).replace("%N", name).replace("%T", type)
            + "}\n"
            + OPERATORS.replace("%N", name));
  }

  private static String methods(boolean isOpen, String all) {
    String whole =
        isOpen
            ? ""
            : "pub fn all() -> %N { %N("
                + all
                + ") }\n"
                + "pub fn from_bits_truncate(bits: %T) -> %N { %N(bits & ("
                + all
                + ")) }\n";
    return whole
        + """
        pub fn empty() -> %N { %N(0) }
        pub fn bits(&self) -> %T { self.0 }
        pub fn from_bits_retain(bits: %T) -> %N { %N(bits) }
        pub fn is_empty(&self) -> bool { self.0 == 0 }
        pub fn contains(&self, other: %N) -> bool { self.0 & other.0 == other.0 }
        pub fn intersects(&self, other: %N) -> bool { self.0 & other.0 != 0 }
        pub fn union(self, other: %N) -> %N { %N(self.0 | other.0) }
        pub fn intersection(self, other: %N) -> %N { %N(self.0 & other.0) }
        pub fn insert(&mut self, other: %N) { self.0 = self.0 | other.0; }
        pub fn remove(&mut self, other: %N) { self.0 = self.0 & !other.0; }
        """;
  }

  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  static String withoutComments(String text) {
    return text.replaceAll("//[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
  }
}
