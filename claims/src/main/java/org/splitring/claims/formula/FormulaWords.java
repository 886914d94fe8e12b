package org.splitring.claims.formula;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.preprocess.UsualMacros;

/**
 * What people write in a formula beside n, a, base and evt: the macros that round, by the names
 * that Linux, QEMU, FreeBSD and others give them, and other names of the inputs.
 *
 * <p>A macro is defined only where its name stands in the text, so that nobody else's formula is
 * read otherwise. Each is given as its head, such as {@code ALIGN(x, m)}, and its text.
 */
final class FormulaWords {

  private static final String BY_MASK = "(((x) + ((m) - 1)) & ~((m) - 1))";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** The name of each macro to its head and its text, as the systems that have it define it. */
  private static final Map<String, Map.Entry<String, String>> MACROS = new LinkedHashMap<>();

  static {
    for (String name : new String[] {"ALIGN", "ALIGN_UP", "round_up", "ROUND_UP"}) {
      put(name + "(x, m)", BY_MASK);
    }
    put("QEMU_ALIGN_UP(x, m)", "(((x) + ((m) - 1)) / (m) * (m))");
    put("ALIGN_DOWN(x, m)", "((x) & ~((m) - 1))");
    put("round_down(x, m)", "((x) & ~((m) - 1))");
    put("DIV_ROUND_UP(x, m)", "(((x) + ((m) - 1)) / (m))");
    put("max(x, y)", "((x) > (y) ? (x) : (y))");
    put("min(x, y)", "((x) < (y) ? (x) : (y))");
    put("MAX(x, y)", "((x) > (y) ? (x) : (y))");
    put("MIN(x, y)", "((x) < (y) ? (x) : (y))");
    put("num", "n");
    put("qsz", "n");
    put("qalign", "a");
  }

  private FormulaWords() {}

  private static void put(String head, String text) {
    MACROS.put(name(head), Map.entry(head, text));
  }

  private static String name(String head) {
    return head.replaceFirst("\\(.*", "");
  }

  /** The macros of C's headers whose names stand in a text. */
  static Map<String, String> ofC(String text) {
    Map<String, String> macros = new TreeMap<>();
    for (String name : names(text)) {
      UsualMacros.definition(name)
          .map(each -> each.split("=", 2))
          .ifPresent(each -> macros.put(each[0], each[1]));
    }
    return macros;
  }

  /**
   * The macros whose names stand in a text, or in the text of one that does; the person's own come
   * first.
   */
  static Map<String, String> in(String text, Map<String, Optional<String>> given) {
    String all =
        text + " " + String.join(" ", given.values().stream().flatMap(Optional::stream).toList());
    Map<String, String> macros = ofC(all);
    for (String name : names(all)) {
      Map.Entry<String, String> usual = MACROS.get(name);
      if (usual != null) {
        macros.put(usual.getKey(), usual.getValue());
      }
    }
    Set<String> own = given.keySet().stream().map(FormulaWords::name).collect(Collectors.toSet());
    macros.keySet().removeIf(head -> own.contains(name(head)));
    given.forEach((head, its) -> its.ifPresent(each -> macros.put(head, each)));
    return macros;
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    NAME.matcher(text).results().forEach(each -> names.add(each.group()));
    return names;
  }

  /** What may have been meant by a name that is not known, behind a message. */
  static String hint(String name) {
    return Quantity.labelled(name)
        .map(
            quantity ->
                "; type --" + name.replace('_', '-') + " too, and " + name + " is that formula")
        .orElse("");
  }
}
