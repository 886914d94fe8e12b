package org.splitring.reader.c.parse.token;

import java.util.HashMap;
import java.util.Map;
import org.splitring.reader.ir.Ordered;

/** Keywords that the parser does not know, with what says the same in its words. */
public final class Keywords {

  /** In each language. */
  public static final Map<String, String> REPLACED = replaced();

  /** In C alone. */
  public static final Map<String, String> REPLACED_IN_C =
      Map.of(
          "typeof_unqual",
          "__typeof__",
          "__typeof_unqual__",
          "__typeof__",
          "__typeof_unqual",
          "__typeof__",
          "constexpr",
          "const",
          "nullptr",
          "((void *)0)");

  private Keywords() {}

  private static Map<String, String> replaced() {
    Map<String, String> all = new HashMap<>();
    for (String nothing :
        new String[] {
          "__extension__",
          "_Thread_local",
          "__thread",
          "__cdecl",
          "_cdecl",
          "__stdcall",
          "_stdcall",
          "__fastcall",
          "_fastcall",
          "__thiscall",
          "__vectorcall",
          "__regcall",
          "__clrcall",
          "__unaligned",
          "__w64"
        }) {
      all.put(nothing, " ");
    }
    all.put("__forceinline", "inline");
    all.put("_forceinline", "inline");
    all.put("__int8", "char");
    all.put("__int16", "short");
    all.put("__int32", "int");
    all.put("__int64", "long long");
    all.put("_int64", "long long");
    all.put("__complex__", "_Complex");
    all.put("__complex", "_Complex");
    // Names that the parser's own preprocessor would replace, which moves all offsets behind.
    for (String macro :
        new String[] {
          "__COUNTER__",
          "__LINE__",
          "__FILE__",
          "__DATE__",
          "__TIME__",
          "__CDT_PARSER__",
          "__STDC__",
          "__STDC_VERSION__",
          "__STDC_HOSTED__",
          "__cplusplus"
        }) {
      all.put(macro, "__left_over" + macro);
    }
    return Ordered.map(all);
  }
}
