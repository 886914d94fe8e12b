package org.splitring.claims.c;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.model.layout.Quantity;

/**
 * What people write in a formula beside n, a, base and evt: the macros that round, by the names
 * that Linux, QEMU, FreeBSD and others give them, other names of the inputs, and the standard's
 * structures.
 *
 * <p>A macro is defined only where its name stands in the text, so that nobody else's formula is
 * read otherwise.
 */
final class FormulaWords {

  private static final String BY_MASK = "(((x) + ((m) - 1)) & ~((m) - 1))";
  private static final String BY_DIVISION = "(((x) + ((m) - 1)) / (m) * (m))";

  /** Macro with its parameters to its text, as the systems that have it define it. */
  private static final Map<String, String> MACROS = macros();

  /** The standard's structures, by their names in Linux's header and in the standard's. */
  private static final Pattern STRUCTURE = Pattern.compile("\\b(?:vring|virtq)_\\w+");

  private FormulaWords() {}

  private static Map<String, String> macros() {
    Map<String, String> macros = new LinkedHashMap<>();
    for (String name : new String[] {"ALIGN", "ALIGN_UP", "round_up", "ROUND_UP", "roundup2"}) {
      macros.put(name + "(x, m)", BY_MASK);
    }
    for (String name : new String[] {"roundup", "QEMU_ALIGN_UP"}) {
      macros.put(name + "(x, m)", BY_DIVISION);
    }
    macros.put("ALIGN_DOWN(x, m)", "((x) & ~((m) - 1))");
    macros.put("round_down(x, m)", "((x) & ~((m) - 1))");
    macros.put("DIV_ROUND_UP(x, m)", "(((x) + ((m) - 1)) / (m))");
    macros.put("max(x, y)", "((x) > (y) ? (x) : (y))");
    macros.put("min(x, y)", "((x) < (y) ? (x) : (y))");
    macros.put("MAX(x, y)", "((x) > (y) ? (x) : (y))");
    macros.put("MIN(x, y)", "((x) < (y) ? (x) : (y))");
    macros.put("num", "n");
    macros.put("qsz", "n");
    macros.put("qalign", "a");
    return macros;
  }

  /** The macros whose names stand in a text, or in the text of one that does; theirs come first. */
  static Map<String, Optional<String>> in(String text, Map<String, Optional<String>> given) {
    Map<String, Optional<String>> defines = new HashMap<>(given);
    String all =
        text + given.values().stream().flatMap(Optional::stream).reduce("", (a, b) -> a + " " + b);
    MACROS.forEach(
        (macro, body) -> {
          String name = macro.replaceFirst("\\(.*", "");
          boolean isGiven =
              given.keySet().stream().anyMatch(each -> each.replaceFirst("\\(.*", "").equals(name));
          if (!isGiven && Pattern.compile("\\b" + name + "\\b").matcher(all).find()) {
            defines.put(macro, Optional.of(body));
          }
        });
    return defines;
  }

  /** What may have been meant by a name that is not known, behind a message. */
  static String hint(String name) {
    return Quantity.labelled(name)
        .map(
            quantity ->
                "; type --" + name.replace('_', '-') + " too, and " + name + " is that formula")
        .orElse("");
  }

  /** The declarations that a text needs, on one line. */
  static String declarations(String text) {
    return STRUCTURE.matcher(text).find() ? UapiHeader.standard() : "";
  }
}
