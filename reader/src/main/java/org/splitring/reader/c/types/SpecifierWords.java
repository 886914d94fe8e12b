package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** The arithmetic types that keywords name, in any order (C11 6.7.2p2). */
public final class SpecifierWords {

  private static final Set<String> OTHERS =
      Set.of(
          "typedef",
          "extern",
          "static",
          "auto",
          "register",
          "inline",
          "__inline",
          "__inline__",
          "const",
          "__const",
          "__const__",
          "volatile",
          "__volatile",
          "__volatile__",
          "restrict",
          "__restrict",
          "__restrict__",
          "mutable",
          "virtual",
          "friend",
          "explicit",
          "constexpr",
          "consteval",
          "constinit",
          "_Atomic");

  private SpecifierWords() {}

  /**
   * The type that words name.
   *
   * @param text the words, with those that say nothing of the type
   * @return empty where they name none, which is {@code int} in C89
   */
  public static Optional<Type> type(String text, DataModel model) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty() && !OTHERS.contains(word)) {
        words.add(word.replaceAll("^__(signed|unsigned|complex)(__)?$", "$1"));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean signed = words.remove("signed");
    boolean unsigned = words.remove("unsigned");
    int longs = 0;
    while (words.remove("long")) {
      longs++;
    }
    boolean isShort = words.remove("short");
    boolean isInt = words.remove("int");
    if (words.isEmpty() && longs <= 2 && !(isShort && longs > 0)) {
      int width = isShort ? 16 : longs == 2 ? 64 : longs == 1 ? model.longType(true).width() : 32;
      return Optional.of(Type.of(new CType(width, !unsigned)));
    }
    if (words.size() == 1 && !isShort && !isInt) {
      return Optional.of(named(words.get(0), signed, unsigned, longs, model));
    }
    return Optional.of(unknown(text));
  }

  private static Type named(
      String word, boolean signed, boolean unsigned, int longs, DataModel model) {
    boolean plain = !signed && !unsigned;
    return switch (word) {
      case "char" -> longs == 0 ? Type.of(new CType(8, !unsigned)) : unknown(word);
      case "_Bool", "bool" -> plain ? Type.BOOL : unknown(word);
      case "void" -> plain ? Type.VOID : unknown(word);
      case "float" -> plain ? new Type.FloatingType(4) : unknown(word);
      case "double" -> plain ? new Type.FloatingType(doubleBytes(longs, model)) : unknown(word);
      case "char8_t" -> Type.of(CType.U8);
      case "char16_t" -> Type.of(CType.U16);
      case "char32_t" -> Type.of(CType.U32);
      case "wchar_t" -> Type.of(model == DataModel.LLP64 ? CType.U16 : CType.S32);
      case "__float128", "_Float128" -> new Type.FloatingType(16);
      case "_Float32" -> new Type.FloatingType(4);
      case "_Float64", "_Float32x" -> new Type.FloatingType(8);
      case "_Float16" -> new Type.FloatingType(2);
      default -> unknown(word);
    };
  }

  /** Of {@code long double}: 16 and 12 with the x87 format; MSVC and mingw differ. */
  private static int doubleBytes(int longs, DataModel model) {
    if (longs == 0) {
      return 8;
    }
    return model == DataModel.ILP32 ? 12 : model == DataModel.LP64 ? 16 : 0;
  }

  private static Type unknown(String text) {
    return new Type.UnknownType(
        Reason.notFollowed("the type " + text.strip() + " is not followed"));
  }
}
