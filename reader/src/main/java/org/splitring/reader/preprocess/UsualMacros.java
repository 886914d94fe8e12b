package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.splitring.reader.preprocess.token.Token;

/**
 * Macros that systems' headers define, for where a text uses one, its header is not in the tree,
 * and nothing that was read defines it or asks whether it is defined.
 */
public final class UsualMacros {

  /** The id of the rule of the ledger. */
  public static final String RULE = "usual-macro";

  private static final Map<String, String> DEFINITIONS = new TreeMap<>();

  static {
    define("NULL", "NULL=((void *)0)");
    define("TRUE", "TRUE=1");
    define("FALSE", "FALSE=0");
    define("true", "true=1");
    define("false", "false=0");
    define("offsetof", "offsetof(type, member)=__builtin_offsetof(type, member)");
    define("OFFSET_OF", "OFFSET_OF(type, member)=__builtin_offsetof(type, member)");
    define("roundup2", "roundup2(x, y)=(((x) + ((y) - 1)) & ~((y) - 1))");
    define("rounddown2", "rounddown2(x, y)=((x) & ~((y) - 1))");
    define("roundup", "roundup(x, y)=((((x) + ((y) - 1)) / (y)) * (y))");
    define("howmany", "howmany(x, y)=(((x) + ((y) - 1)) / (y))");
    define("UINT64_C", "UINT64_C(number)=number##ULL");
    define("UINT32_C", "UINT32_C(number)=number##U");
    define("UINT16_MAX", "UINT16_MAX=65535");
    define("UINT32_MAX", "UINT32_MAX=4294967295U");
    define("EFI_PAGE_SIZE", "EFI_PAGE_SIZE=0x1000");
    define("EFI_PAGE_MASK", "EFI_PAGE_MASK=0xFFF");
    define("EFI_PAGE_SHIFT", "EFI_PAGE_SHIFT=12");
    define(
        "EFI_SIZE_TO_PAGES",
        "EFI_SIZE_TO_PAGES(bytes)=(((bytes) >> 12) + (((bytes) & 0xFFF) ? 1 : 0))");
    define("EFI_PAGES_TO_SIZE", "EFI_PAGES_TO_SIZE(pages)=((pages) << 12)");
    define("EFI_ERROR", "EFI_ERROR(status)=((long)(status) < 0)");
    define("g_new", "g_new(type, count)=((type *)g_malloc_n((count), sizeof(type)))");
    define("g_new0", "g_new0(type, count)=((type *)g_malloc0_n((count), sizeof(type)))");
    define("_IO", "_IO(type, number)=_IO");
    define("_IOR", "_IOR(type, number, argument)=_IOR");
    define("_IOW", "_IOW(type, number, argument)=_IOW");
    define("_IOWR", "_IOWR(type, number, argument)=_IOWR");
  }

  private UsualMacros() {}

  private static void define(String name, String definition) {
    DEFINITIONS.put(name, definition);
  }

  /**
   * The names that a text uses as such macros.
   *
   * @param texts all that were read
   */
  public static Set<String> missing(Preprocessed preprocessed, List<String> texts, boolean isCpp) {
    Set<String> used = new TreeSet<>();
    for (int i = 0; i < preprocessed.map().size(); i++) {
      Token token = preprocessed.map().token(i);
      if (token.kind() == Token.Kind.IDENTIFIER && DEFINITIONS.containsKey(token.text())) {
        used.add(token.text());
      }
    }
    if (isCpp) {
      used.removeAll(Set.of("true", "false"));
    }
    used.removeIf(name -> texts.stream().anyMatch(text -> speaksOf(text, name)));
    return used;
  }

  private static boolean speaksOf(String text, String name) {
    return text.contains(name)
        && Pattern.compile(
                "(?m)^[ \\t]*+#[ \\t]*+(?:define|undef|if|ifdef|ifndef|elif)\\b[^\\n]*?\\b"
                    + name
                    + "\\b"
                    + "|\\b"
                    + name
                    + "\\s*+=[^=]|[}*\\s]"
                    + name
                    + "\\s*+;")
            .matcher(text)
            .results()
            .anyMatch(found -> isSpoken(found.group(), name));
  }

  /** A definition that only uses the name defines another one. */
  private static boolean isSpoken(String line, String name) {
    return !line.matches("\\s*#\\s*define\\b.*")
        || line.matches("\\s*#\\s*define\\s+" + name + "\\b.*");
  }

  /** What {@code -D} would have to say of a name; empty if it is none of these macros. */
  public static Optional<String> definition(String name) {
    return Optional.ofNullable(DEFINITIONS.get(name));
  }

  /** What {@code -D} would have to say. */
  public static List<String> definitions(Set<String> names) {
    List<String> definitions = new ArrayList<>();
    for (String name : names) {
      definitions.add(DEFINITIONS.getOrDefault(name, name));
    }
    return definitions;
  }
}
