package org.splitring.reader.variants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * The macros by which compilers tell what they compile for. A program is built for one machine and
 * for one system, so that of two machines' macros at most one is defined, and all of one machine's
 * are.
 */
final class Targets {

  /** Of these at most one holds. */
  private static final List<Map<String, String>> EXCLUSIVE =
      List.of(
          table(
              List.of(
                  "__x86_64__ __x86_64 __amd64__ __amd64 _M_X64 _M_AMD64",
                  "__i386__ __i386 _M_IX86",
                  "__aarch64__ _M_ARM64",
                  "__arm__ _M_ARM",
                  "__powerpc64__ __PPC64__ __ppc64__ _ARCH_PPC64",
                  "__mips64 __mips64__",
                  "__s390x__",
                  "__sparc64__ __sparcv9",
                  "__ia64__ __ia64",
                  "__alpha__ __alpha",
                  "__hppa__ __hppa",
                  "__loongarch__ __loongarch64",
                  "__m68k__",
                  "__sh__",
                  "__microblaze__",
                  "__xtensa__",
                  "__arc__",
                  "__or1k__",
                  "__nios2__",
                  "__csky__",
                  "__wasm__")),
          table(
              List.of(
                  "__linux__ __linux linux",
                  "__FreeBSD__",
                  "__NetBSD__",
                  "__OpenBSD__",
                  "__DragonFly__",
                  "__APPLE__ __MACH__",
                  "__HAIKU__",
                  "__sun__ __sun",
                  "_AIX",
                  "__CYGWIN__",
                  "_WIN32 WIN32 __WIN32__",
                  "__ZEPHYR__",
                  "__QNX__ __QNXNTO__",
                  "__Fuchsia__",
                  "__EMSCRIPTEN__")));

  private Targets() {}

  private static Map<String, String> table(List<String> groups) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String group : groups) {
      for (String name : group.split(" ")) {
        table.put(name, group);
      }
    }
    return table;
  }

  /** Which question an atom is a part of: that for the machine, that for the system, or its own. */
  static Object question(Atom atom) {
    for (int i = 0; i < EXCLUSIVE.size(); i++) {
      if (group(EXCLUSIVE.get(i), atom).isPresent()) {
        return i;
      }
    }
    return atom;
  }

  /** Whether an answer can be true beside others, by what is known of targets. */
  static boolean isPossible(Assignment choices, Atom atom, boolean answer) {
    for (Map<String, String> table : EXCLUSIVE) {
      Optional<String> asked = group(table, atom);
      if (asked.isEmpty()) {
        continue;
      }
      for (Map.Entry<Atom, Boolean> given : choices.answers().entrySet()) {
        Optional<String> other = group(table, given.getKey());
        boolean same = other.equals(asked);
        if (other.isPresent() && (same ? given.getValue() != answer : given.getValue() && answer)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<String> group(Map<String, String> table, Atom atom) {
    return atom instanceof Atom.Defined defined
        ? Optional.ofNullable(table.get(defined.name()))
        : Optional.empty();
  }
}
