package org.splitring.reader.variants.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.splitring.model.formula.DataModel;

/**
 * The names of machines in paths, such as {@code X64} in {@code MdePkg/Include/X64}. A program is
 * built with the headers of one of them.
 */
public final class MachineNames {

  private static final Map<String, List<String>> WIDE = new LinkedHashMap<>();
  private static final Map<String, List<String>> NARROW = new LinkedHashMap<>();

  static {
    put(WIDE, "x86_64", "x86_64 x86-64 x64 amd64 x86 intel64 i86pc");
    put(WIDE, "aarch64", "aarch64 arm64 armv8 armv8a arm-v8");
    put(WIDE, "riscv64", "riscv64 rv64 riscv risc-v");
    put(WIDE, "ppc64", "ppc64 powerpc64 powerpc ppc");
    put(WIDE, "mips64", "mips64 mips");
    put(WIDE, "s390x", "s390x s390");
    put(WIDE, "loongarch64", "loongarch64 loongarch");
    put(WIDE, "sparc64", "sparc64 sparc");
    put(NARROW, "i386", "i386 ia32 i686 x86_32 x86");
    put(NARROW, "arm", "arm arm32 aarch32 armv7 armv7a armv7m armv6 arm-v7");
    put(NARROW, "riscv32", "riscv32 rv32 riscv");
    put(NARROW, "ppc", "ppc powerpc ppc32");
    put(NARROW, "mips", "mips mips32");
  }

  private MachineNames() {}

  private static void put(Map<String, List<String>> table, String machine, String names) {
    table.put(machine, List.of(names.split(" ")));
  }

  /** The machines with addresses of that model of which a path names one. */
  public static List<String> in(List<String> paths, DataModel model) {
    List<String> found = new ArrayList<>();
    for (String machine : table(model).keySet()) {
      if (paths.stream().anyMatch(path -> areOf(machine, path))) {
        found.add(machine);
      }
    }
    return found;
  }

  private static Map<String, List<String>> table(DataModel model) {
    return model == DataModel.ILP32 ? NARROW : WIDE;
  }

  /** Whether a path is that of a machine's. */
  public static boolean areOf(String machine, String path) {
    List<String> names = WIDE.getOrDefault(machine, NARROW.getOrDefault(machine, List.of()));
    return List.of(path.toLowerCase(Locale.ROOT).split("/")).stream().anyMatch(names::contains);
  }
}
