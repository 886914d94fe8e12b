package org.splitring.claims.c;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.DataModel;

/**
 * Names that C's own headers, or a compiler's, would have declared.
 *
 * <p>System headers lie outside the tree, and a cast to an undeclared type reads as an operator
 * without any complaint; so what every implementation takes for granted is declared here. A name
 * that the tree itself declares is left to the tree.
 */
final class Prelude {

  private static final Set<String> USUAL =
      Set.of(
          "size_t",
          "uintptr_t",
          "intptr_t",
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "int8_t",
          "int16_t",
          "int32_t",
          "int64_t",
          "bool",
          "offsetof");

  private final Map<String, String> declarations = new LinkedHashMap<>();

  Prelude(DataModel model, Language language) {
    integers(model);
    macros();
    if (language == Language.CPP) {
      CppPrelude.adapt(declarations, model);
    } else {
      macro("alignas", "alignas _Alignas");
    }
  }

  /** The declarations of all the names that the tree does not declare itself. */
  String without(Set<String> declared) {
    StringBuilder text = new StringBuilder();
    declarations.forEach(
        (name, declaration) -> {
          if (!declared.contains(name)) {
            text.append(declaration).append('\n');
          }
        });
    return text.toString();
  }

  /**
   * Those of some names that C itself has: what a tree seems to declare may lie in a branch that is
   * not compiled.
   */
  Set<String> usual(Set<String> names) {
    Set<String> usual = new TreeSet<>(USUAL);
    usual.retainAll(names);
    return usual;
  }

  /** Whether it has a declaration of one of these. */
  boolean declares(Set<String> names) {
    return !java.util.Collections.disjoint(declarations.keySet(), names);
  }

  private void integers(DataModel model) {
    String word = model == DataModel.LLP64 ? "long long" : "long";
    types("unsigned " + word, "size_t", "uintptr_t", "UINTN", "ULONG_PTR", "SIZE_T", "DWORD_PTR");
    types(word, "ssize_t", "intptr_t", "ptrdiff_t", "INTN", "__ssize_t", "__intptr_t");
    types(word, "__ptrdiff_t", "__register_t");
    types(
        "unsigned " + word,
        "vaddr_t",
        "vm_offset_t",
        "bus_addr_t",
        "bus_size_t",
        "__kernel_size_t",
        "__size_t",
        "__uintptr_t",
        "__vm_offset_t",
        "__vm_size_t",
        "__vaddr_t");
    types("unsigned char", "uint8_t", "u8", "__u8", "u_int8_t", "u_char", "uchar", "unchar");
    types("unsigned char", "UINT8", "UCHAR", "BYTE", "BOOLEAN");
    types("unsigned short", "uint16_t", "u16", "__u16", "u_int16_t", "u_short", "ushort");
    types(
        "unsigned short",
        "__le16",
        "__be16",
        "__virtio16",
        "le16",
        "be16",
        "UINT16",
        "USHORT",
        "WORD");
    types("unsigned int", "uint32_t", "u32", "__u32", "u_int32_t", "u_int", "uint");
    types(
        "unsigned int",
        "__le32",
        "__be32",
        "__virtio32",
        "le32",
        "be32",
        "UINT32",
        "ULONG",
        "DWORD",
        "UINT");
    types("unsigned long", "u_long", "ulong");
    types("unsigned long long", "uint64_t", "u64", "__u64", "u_int64_t", "uint64", "u_quad_t");
    types(
        "unsigned long long",
        "__le64",
        "__be64",
        "__virtio64",
        "le64",
        "be64",
        "UINT64",
        "ULONG64");
    types(
        "unsigned long long",
        "ULONGLONG",
        "hwaddr",
        "vm_paddr_t",
        "__vm_paddr_t",
        "EFI_PHYSICAL_ADDRESS",
        "uintmax_t");
    for (int bits = 8; bits <= 64; bits *= 2) {
      internal(bits, model);
    }
    types("signed char", "int8_t", "s8", "__s8", "INT8", "CHAR8");
    types("short", "int16_t", "s16", "__s16", "INT16", "SHORT");
    types("int", "int32_t", "s32", "__s32", "INT32", "LONG");
    types("long long", "int64_t", "s64", "__s64", "INT64", "LONGLONG", "intmax_t");
    if (model != DataModel.ILP32) {
      types("unsigned long long", "dma_addr_t", "phys_addr_t", "paddr_t", "resource_size_t");
    }
    types("void", "VOID");
    types("_Bool", "bool");
    declarations.put("PVOID", "typedef void *PVOID;");
  }

  private void macros() {
    macro("NULL", "NULL ((void *)0)");
    macro("true", "true 1");
    macro("false", "false 0");
    macro("TRUE", "TRUE 1");
    macro("FALSE", "FALSE 0");
    macro("offsetof", "offsetof(type, member) ((size_t)&((type *)0)->member)");
    macro("OFFSET_OF", "OFFSET_OF(type, member) ((UINTN)&((type *)0)->member)");
    macro("__packed", "__packed __attribute__((packed))");
    macro("__aligned", "__aligned(bytes) __attribute__((aligned(bytes)))");
    macro("__always_inline", "__always_inline inline");
    macro("UINT64_C", "UINT64_C(number) number##ULL");
    macro("UINT32_C", "UINT32_C(number) number##U");
    macro("roundup2", "roundup2(x, y) (((x) + ((y) - 1)) & ~((y) - 1))");
    macro("roundup", "roundup(x, y) ((((x) + ((y) - 1)) / (y)) * (y))");
    macro("howmany", "howmany(x, y) (((x) + ((y) - 1)) / (y))");
    macro("EFI_PAGE_SIZE", "EFI_PAGE_SIZE 0x1000");
    macro("EFI_PAGE_MASK", "EFI_PAGE_MASK 0xFFF");
    macro("EFI_PAGE_SHIFT", "EFI_PAGE_SHIFT 12");
    macro("EFI_ERROR", "EFI_ERROR(status) ((INTN)(status) < 0)");
    macro("UINT16_MAX", "UINT16_MAX 65535");
    macro("UINT32_MAX", "UINT32_MAX 4294967295U");
    macro("_IO", "_IO(type, number) _IO");
    for (String request : new String[] {"_IOR", "_IOW", "_IOWR"}) {
      macro(request, request + "(type, number, argument) " + request);
    }
    for (String marker :
        new String[] {
          "__init",
          "__exit",
          "__user",
          "__iomem",
          "__force",
          "__must_check",
          "__maybe_unused",
          "__unused",
          "__percpu",
          "__rcu",
          "__bitwise",
          "__cold",
          "noinline",
          "asmlinkage",
          "__weak",
          "__attribute_const__",
          "__pure",
          "__noreturn",
          "__read_mostly",
          "EFIAPI",
          "IN",
          "OUT",
          "OPTIONAL",
          "STATIC",
          "CONST",
          "__dead",
          "__no_subobject_bounds",
          "__BEGIN_DECLS",
          "__END_DECLS"
        }) {
      macro(marker, marker + expansion(marker));
    }
  }

  private static String expansion(String marker) {
    return switch (marker) {
      case "STATIC" -> " static";
      case "CONST" -> " const";
      default -> "";
    };
  }

  /** The names of the same types in C libraries, from which the usual ones are declared. */
  private void internal(int bits, DataModel model) {
    String type =
        switch (bits) {
          case 8 -> "char";
          case 16 -> "short";
          case 32 -> "int";
          default -> model.longType(true).width() == 64 ? "long" : "long long";
        };
    types(bits == 8 ? "signed char" : type, "__int" + bits + "_t", "__s" + bits);
    types("unsigned " + type, "__uint" + bits + "_t", "__u_int" + bits + "_t");
  }

  private void types(String type, String... names) {
    for (String name : names) {
      declarations.put(name, "typedef " + type + " " + name + ";");
    }
  }

  private void macro(String name, String definition) {
    declarations.put(name, "#define " + definition);
  }
}
