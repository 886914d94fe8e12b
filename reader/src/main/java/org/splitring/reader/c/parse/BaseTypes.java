package org.splitring.reader.c.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * The integer types that systems and their kits declare under well-known names: {@code uint16_t},
 * {@code u8}, {@code __le32}, {@code UINTN}, {@code gboolean}.
 *
 * <p>Where nothing declares such a name it is taken for what it is everywhere. Names that stand for
 * types of different widths from system to system are known to be open there.
 */
public final class BaseTypes {

  /** What a name stands for: C's words for it, or that it is open. */
  public sealed interface Meaning {

    /** C's words, such as {@code unsigned long}. */
    record Words(String text) implements Meaning {}

    /** Systems differ. */
    record Open() implements Meaning {}
  }

  private static final Map<String, String> SHAPES = new HashMap<>();

  static {
    put("signed char", "int8_t s8 __s8 INT8 int8 gint8 __int8_t int_least8_t __s8");
    put("char", "CHAR8 CHAR gchar");
    put("unsigned char", "uint8_t u8 __u8 u_int8_t u_char uchar unchar uchar_t UINT8 UCHAR BYTE");
    put("unsigned char", "u8_t BOOLEAN uint8 guint8 guchar __uint8_t uint_least8_t __u_char");
    put("short", "int16_t s16 __s16 INT16 SHORT int16 gint16 __int16_t int_least16_t gshort");
    put("unsigned short", "uint16_t u16 __u16 u_int16_t u_short ushort ushort_t __le16 __be16");
    put("unsigned short", "__virtio16 le16 be16 UINT16 USHORT WORD uint16 guint16 __uint16_t");
    put("unsigned short", "u16_t uint_least16_t CHAR16 char16_t fdt16_t __u_short gushort");
    put("int", "int32_t s32 __s32 INT32 LONG BOOL gint gboolean int32 gint32 __int32_t pid_t");
    put("int", "int_least32_t NTSTATUS INT status_t __pid_t");
    put("unsigned int", "uint32_t u32 __u32 u_int32_t u_int uint uint_t __le32 __be32 __virtio32");
    put("unsigned int", "le32 be32 UINT32 ULONG DWORD UINT uint32 guint32 guint __uint32_t");
    put("unsigned int", "u32_t uint_least32_t char32_t fdt32_t gfp_t uid_t gid_t __u_int");
    put("long long", "s64 __s64 INT64 LONGLONG loff_t int64 LONG64");
    put("unsigned long long", "u64_t u64 __u64 uint64 u_quad_t __le64 __be64 __virtio64 le64 be64");
    put("unsigned long long", "UINT64 ULONG64 ULONGLONG DWORDLONG hwaddr EFI_PHYSICAL_ADDRESS");
    put("unsigned long long", "EFI_VIRTUAL_ADDRESS EFI_LBA fdt64_t");
    put("signed exact 64", "int64_t intmax_t gint64 __int64_t int_least64_t quad_t goffset");
    put("unsigned exact 64", "uint64_t u_int64_t uintmax_t guint64 __uint64_t uint_least64_t");
    put("long", "glong");
    put("unsigned long", "u_long ulong ulong_t gulong __u_long");
    put("intptr", "intptr_t ssize_t ptrdiff_t INTN __ssize_t __intptr_t __ptrdiff_t gssize");
    put("intptr", "gintptr LONG_PTR INT_PTR SSIZE_T __register_t register_t __kernel_ssize_t");
    put("uintptr", "uintptr_t size_t UINTN ULONG_PTR SIZE_T DWORD_PTR UINT_PTR EFI_STATUS");
    put("uintptr", "__kernel_size_t __size_t __uintptr_t gsize guintptr RETURN_STATUS");
    put("uintptr", "vaddr_t vm_offset_t vm_size_t __vm_offset_t __vm_size_t __vaddr_t addr_t");
    put("uintptr", "zx_paddr_t zx_vaddr_t");
    put("signed char", "l4_int8_t");
    put("unsigned char", "l4_uint8_t");
    put("short", "l4_int16_t");
    put("unsigned short", "l4_uint16_t");
    put("int", "l4_int32_t");
    put("unsigned int", "l4_uint32_t");
    put("long long", "l4_int64_t");
    put("unsigned long long", "l4_uint64_t");
    put("intptr", "l4_mword_t l4_ssize_t");
    put("uintptr", "l4_umword_t l4_addr_t l4_size_t");
    put("_Bool", "bool");
    put("void *", "PVOID HANDLE EFI_HANDLE EFI_EVENT gpointer LPVOID");
    put("char *", "caddr_t");
    put("unsigned char *", "PUCHAR PUINT8");
    put("void", "VOID");
    put("wide", "wchar_t");
    put("long or open", "off_t time_t");
    put("u64 or open", "dma_addr_t phys_addr_t paddr_t resource_size_t vm_paddr_t __vm_paddr_t");
    put("u64 or open", "bus_addr_t bus_size_t __bus_addr_t __bus_size_t");
  }

  private BaseTypes() {}

  private static void put(String words, String names) {
    for (String name : names.split(" ")) {
      SHAPES.put(name, words);
    }
  }

  /** What a name stands for where nothing declares it; empty if it is no such name. */
  public static Optional<Meaning> meaning(String name, DataModel model) {
    String shape = SHAPES.get(name);
    if (shape == null) {
      return Optional.empty();
    }
    boolean wide = model == DataModel.LP64;
    String word = model == DataModel.LLP64 ? "long long" : model == DataModel.LP64 ? "long" : "int";
    return switch (shape) {
      case "intptr" -> words(word);
      case "uintptr" -> words("unsigned " + word);
      case "wide" -> words(model == DataModel.LLP64 ? "unsigned short" : "int");
      case "long or open" -> wide ? words("long") : Optional.of(new Meaning.Open());
      case "u64 or open" ->
          model == DataModel.ILP32 ? Optional.of(new Meaning.Open()) : words("unsigned long long");
      // On LP64 systems it is long; the same width, and in a structure the same place.
      case "signed exact 64" -> words(wide ? "long" : "long long");
      case "unsigned exact 64" -> words(wide ? "unsigned long" : "unsigned long long");
      default -> words(shape);
    };
  }

  private static Optional<Meaning> words(String text) {
    return Optional.of(new Meaning.Words(text));
  }

  /** The names that a text uses and that it does not seem to declare. */
  static Set<String> used(FlatTokens tokens, ParserLanguage language) {
    Set<String> used = new TreeSet<>();
    Set<String> declared = new TreeSet<>();
    int typedefEnd = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isIdentifier(i)) {
        continue;
      }
      String name = tokens.get(i).text();
      if (name.equals("typedef")) {
        typedefEnd = end(tokens, i);
      }
      if (SHAPES.containsKey(name)) {
        used.add(name);
        boolean last = tokens.is(i + 1, ";") || tokens.is(i + 1, ",") || tokens.is(i + 1, "[");
        boolean attributed = tokens.isIdentifier(i + 1) && tokens.is(i + 2, "(");
        if (i < typedefEnd && (last || attributed)) {
          declared.add(name);
        }
      }
    }
    used.removeAll(declared);
    if (language == ParserLanguage.CPP) {
      used.removeAll(Set.of("bool", "wchar_t", "char16_t", "char32_t"));
    }
    return used;
  }

  /** Where a declaration ends, bodies in it passed over. */
  private static int end(FlatTokens tokens, int from) {
    int at = from;
    while (at < tokens.size() && !tokens.is(at, ";")) {
      at = Math.max(at, tokens.partner(at)) + 1;
    }
    return at;
  }

  /** Declarations of names, for the parser to tell types from values. */
  static String prelude(Set<String> names, DataModel model, ParserLanguage language) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String words =
          meaning(name, model).orElseThrow() instanceof Meaning.Words known ? known.text() : "int";
      text.append("typedef ").append(words).append(' ').append(name).append(";\n");
    }
    if (language == ParserLanguage.CPP && !names.isEmpty()) {
      text.append("namespace std {");
      names.forEach(name -> text.append(" using ::").append(name).append(';'));
      text.append(" }\n");
    }
    return text.toString();
  }
}
