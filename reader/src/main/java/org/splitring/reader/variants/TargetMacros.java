package org.splitring.reader.variants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * The macros by which compilers tell what they compile for. A program is built for one machine and
 * for one system, so that of two machines' macros at most one is defined. Of one machine some
 * compilers define only some; those that all define together are one question.
 */
final class TargetMacros {

  /** Each line is a machine; what {@code =} joins is defined together. */
  private static final List<String> MACHINES =
      List.of(
          "__x86_64__=__x86_64=__amd64__=__amd64 _M_X64=_M_AMD64",
          "__i386__=__i386 _M_IX86",
          "__aarch64__ _M_ARM64",
          "__arm__ _M_ARM",
          "__powerpc64__=__PPC64__ __ppc64__ _ARCH_PPC64",
          "__mips64 __mips64__",
          "__s390x__",
          "__sparc__=__sparc __sparc64__ __sparcv9",
          "__ia64__=__ia64",
          "__alpha__=__alpha",
          "__hppa__=__hppa",
          "__loongarch__ __loongarch64",
          "__m68k__",
          "__sh__",
          "__microblaze__",
          "__xtensa__",
          "__arc__",
          "__or1k__",
          "__nios2__",
          "__csky__",
          "__wasm__");

  /** Each line is a system whose programs are no other system's. */
  private static final List<String> SYSTEMS =
      List.of(
          "__linux__=__linux linux",
          "__FreeBSD__",
          "__NetBSD__",
          "__OpenBSD__",
          "__DragonFly__",
          "__APPLE__",
          "__HAIKU__",
          "__sun__ __sun",
          "_AIX",
          "__CYGWIN__",
          "_WIN32 WIN32 __WIN32__",
          "__QNX__ __QNXNTO__",
          "__Fuchsia__");

  /**
   * Where a macro stands.
   *
   * @param table that of machines or of systems
   * @param target which of them
   * @param part which of its macros that are defined together
   */
  private record Known(int table, int target, int part) {}

  private static final Map<String, Known> BY_NAME = new HashMap<>();

  static {
    List<List<String>> tables = List.of(MACHINES, SYSTEMS);
    for (int table = 0; table < tables.size(); table++) {
      for (int target = 0; target < tables.get(table).size(); target++) {
        String[] parts = tables.get(table).get(target).split(" ");
        for (int part = 0; part < parts.length; part++) {
          for (String name : parts[part].split("=")) {
            BY_NAME.put(name, new Known(table, target, part));
          }
        }
      }
    }
  }

  private TargetMacros() {}

  /** Whether an answer can be true beside others, by what is known of targets. */
  static boolean isPossible(Assignment choices, Atom atom, boolean answer) {
    Optional<Known> asked = known(atom);
    return asked.isEmpty()
        || choices.answers().entrySet().stream()
            .allMatch(given -> agree(asked.get(), answer, given.getKey(), given.getValue()));
  }

  private static boolean agree(Known asked, boolean answer, Atom given, boolean other) {
    Optional<Known> known = known(given).filter(each -> each.table() == asked.table());
    if (known.isEmpty()) {
      return true;
    }
    return known.get().equals(asked)
        ? answer == other
        : known.get().target() == asked.target() || !(answer && other);
  }

  private static Optional<Known> known(Atom atom) {
    return atom instanceof Atom.Defined defined
        ? Optional.ofNullable(BY_NAME.get(defined.name()))
        : Optional.empty();
  }
}
