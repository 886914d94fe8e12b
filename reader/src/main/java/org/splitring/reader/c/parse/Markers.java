package org.splitring.reader.c.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * Macros of well-known systems that say nothing of types, such as {@code __init} and {@code
 * EFIAPI}, or that stand for one attribute, such as {@code __packed}: where nothing defines them
 * they are taken for what they are there.
 */
final class Markers {

  /**
   * What a marker stands for.
   *
   * @param text put in its place
   * @param attribute the name of the attribute that it is; empty if it is none
   */
  record Meaning(String text, String attribute) {}

  private static final Map<String, Meaning> MEANINGS = new HashMap<>();

  static {
    for (String name :
        ("__init __exit __user __iomem __force __must_check __maybe_unused __always_unused __unused"
                + " __percpu __rcu __bitwise __bitwise__ __nocast __safe __private __nonstring __hot noinline asmlinkage __read_mostly"
                + " __ro_after_init __initdata __sched notrace __visible __deprecated EFIAPI IN OUT"
                + " OPTIONAL __dead __no_subobject_bounds NTAPI WINAPI __BEGIN_DECLS __END_DECLS"
                + " coroutine_fn __kernel __iomem_arg")
            .split(" ")) {
      MEANINGS.put(name, new Meaning(" ", ""));
    }
    MEANINGS.put("__always_inline", new Meaning("inline", ""));
    MEANINGS.put("STATIC", new Meaning("static", ""));
    MEANINGS.put("CONST", new Meaning("const", ""));
    MEANINGS.put("__cold", new Meaning(" ", "cold"));
    MEANINGS.put("__weak", new Meaning(" ", "weak"));
    MEANINGS.put("__attribute_const__", new Meaning(" ", "const"));
    MEANINGS.put("__pure", new Meaning(" ", "pure"));
    MEANINGS.put("__noreturn", new Meaning(" ", "noreturn"));
    MEANINGS.put("__packed", new Meaning(" ", "packed"));
  }

  private final FlatTokens tokens;
  private final Set<String> usable = new HashSet<>();

  Markers(FlatTokens tokens) {
    this.tokens = tokens;
    Set<String> otherwise = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isIdentifier(i) && MEANINGS.containsKey(tokens.get(i).text())) {
        (isPlace(i) ? usable : otherwise).add(tokens.get(i).text());
      }
    }
    usable.removeAll(otherwise);
  }

  /** What the marker stands for, if the name is used as one throughout the text; else null. */
  @org.jspecify.annotations.Nullable
  Meaning at(int index) {
    String name = tokens.get(index).text();
    return usable.contains(name) ? MEANINGS.get(name) : null;
  }

  /** Whether a name stands where no variable, type or function could. */
  private boolean isPlace(int i) {
    boolean beforeName =
        tokens.isIdentifier(i + 1) && (!tokens.is(i - 1, ".") && !tokens.is(i - 1, "struct"));
    boolean reserved = tokens.get(i).text().startsWith("__");
    boolean afterName =
        tokens.isIdentifier(i - 1) || tokens.is(i - 1, "*") || tokens.is(i - 1, "}");
    boolean behindTwo =
        (tokens.isIdentifier(i - 1) && (tokens.isIdentifier(i - 2) || tokens.is(i - 2, "*")))
            || tokens.is(i - 1, "]")
            || tokens.is(i - 1, ")")
            || tokens.is(i - 1, "}");
    boolean end = tokens.is(i + 1, ";") || tokens.is(i + 1, ",") || tokens.is(i + 1, ")");
    boolean taggedBefore = reserved && (tokens.is(i - 1, "struct") || tokens.is(i - 1, "union"));
    // A product of two is never called.
    boolean inPointer =
        tokens.is(i - 1, "(")
            && tokens.is(i + 1, "*")
            && tokens.isIdentifier(i + 2)
            && tokens.is(i + 3, ")")
            && tokens.is(i + 4, "(");
    return beforeName
        || inPointer
        || taggedBefore
        || reserved && afterName && tokens.is(i + 1, "*")
        || behindTwo && (end || tokens.is(i + 1, "{") || tokens.is(i + 1, "="))
        || tokens.get(i).text().endsWith("_DECLS");
  }
}
