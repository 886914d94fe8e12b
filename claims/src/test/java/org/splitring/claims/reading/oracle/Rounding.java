package org.splitring.claims.reading.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The ways in which people round up to the alignment. */
final class Rounding {

  private static final List<String> FORMS =
      List.of(
          "(((%1$s) + %2$s - 1) & ~((uintptr_t)%2$s - 1))",
          "(((%1$s) + %2$s - 1) & ~(%2$s - 1ul))",
          "(((%1$s) + (%2$s - 1)) & -(uintptr_t)%2$s)",
          "(((%1$s) + %2$s - 1) / %2$s * %2$s)",
          "((((%1$s) - 1) | (%2$s - 1)) + 1)",
          "((%1$s) + (%2$s - (%1$s) %% %2$s) %% %2$s)",
          "ALIGN_UP(%1$s, %2$s)",
          "ROUND(%1$s, %2$s)",
          "round_up(%1$s, %2$s)",
          // Slips that people make.
          "(((%1$s) + %2$s) & ~(uintptr_t)%2$s)",
          "(((%1$s) + %2$s) & ~((uintptr_t)%2$s - 1))",
          "((%1$s) & ~((uintptr_t)%2$s - 1))");

  private Rounding() {}

  /** The number, rounded in one of the ways. */
  static String of(Random random, String number, String align) {
    return String.format(Locale.ROOT, FORMS.get(random.nextInt(FORMS.size())), number, align);
  }
}
