package org.splitring.claims.c;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.formula.DataModel;

/**
 * The macros that a compiler for the data model defines by itself: a little-endian machine, gcc, a
 * hosted C17 or C++20.
 */
final class Predefined {

  /** What trees are told of a machine with addresses of 64 bits. */
  private static final List<String> SIXTY_FOUR =
      List.of(
          "CONFIG_64BIT",
          "CONFIG_ARCH_DMA_ADDR_T_64BIT",
          "CONFIG_PHYS_ADDR_T_64BIT",
          "CONFIG_DMA_ADDR_T_64BIT",
          "ARCH_CPU_64BIT");

  private Predefined() {}

  static Map<String, String> macros(DataModel model, Language language) {
    Map<String, String> macros = new LinkedHashMap<>();
    int pointer = model.address().width() / 8;
    int longBytes = model.longType(true).width() / 8;
    macros.put("__STDC__", "1");
    if (language == Language.CPP) {
      macros.put("__cplusplus", "202002L");
      macros.put("__GNUG__", "12");
      macros.put("_GNU_SOURCE", "1");
    } else {
      macros.put("__STDC_VERSION__", "201710L");
    }
    macros.put("__STDC_HOSTED__", "1");
    macros.put("__GNUC__", "12");
    macros.put("__GNUC_MINOR__", "2");
    macros.put("__GNUC_PATCHLEVEL__", "0");
    macros.put("__CHAR_BIT__", "8");
    macros.put("__SIZEOF_SHORT__", "2");
    macros.put("__SIZEOF_INT__", "4");
    macros.put("__SIZEOF_LONG__", Integer.toString(longBytes));
    macros.put("__SIZEOF_LONG_LONG__", "8");
    macros.put("__SIZEOF_POINTER__", Integer.toString(pointer));
    macros.put("__WORDSIZE", Integer.toString(8 * pointer));
    macros.put("__SIZEOF_SIZE_T__", Integer.toString(pointer));
    macros.put("__ORDER_LITTLE_ENDIAN__", "1234");
    macros.put("__ORDER_BIG_ENDIAN__", "4321");
    macros.put("__BYTE_ORDER__", "__ORDER_LITTLE_ENDIAN__");
    macros.put("__INT_MAX__", "2147483647");
    String word = pointer == longBytes ? "long" : "long long";
    macros.put("__SIZE_TYPE__", "unsigned " + word);
    macros.put("__UINTPTR_TYPE__", "unsigned " + word);
    macros.put("__INTPTR_TYPE__", word);
    macros.put("__PTRDIFF_TYPE__", word);
    macros.put("__UINT8_TYPE__", "unsigned char");
    macros.put("__UINT16_TYPE__", "unsigned short");
    macros.put("__UINT32_TYPE__", "unsigned int");
    macros.put("__UINT64_TYPE__", "unsigned long long");
    switch (model) {
      case LP64 -> {
        macros.put("__LP64__", "1");
        macros.put("_LP64", "1");
        macros.put("__x86_64__", "1");
        macros.put("__amd64__", "1");
        for (String sixtyFour : SIXTY_FOUR) {
          macros.put(sixtyFour, "1");
        }
      }
      case ILP32 -> {
        macros.put("__ILP32__", "1");
        macros.put("__i386__", "1");
      }
      case LLP64 -> {
        macros.put("_WIN64", "1");
        macros.put("_WIN32", "1");
        macros.put("__x86_64__", "1");
      }
    }
    return macros;
  }
}
