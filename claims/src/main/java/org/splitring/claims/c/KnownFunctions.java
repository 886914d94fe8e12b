package org.splitring.claims.c;

import java.util.Set;

/** C's own functions, which change nothing but what they are handed a pointer to. */
final class KnownFunctions {

  private static final Set<String> NAMES =
      Set.of(
          "memset",
          "memcpy",
          "memmove",
          "memcmp",
          "bzero",
          "strlen",
          "strcmp",
          "strncmp",
          "strcpy",
          "strncpy",
          "snprintf",
          "sprintf",
          "printf",
          "fprintf",
          "puts",
          "perror",
          "malloc",
          "calloc",
          "free",
          "aligned_alloc",
          "posix_memalign",
          "memalign");

  private KnownFunctions() {}

  /** Whether a function of that name, whose text is not there, changes no variable by itself. */
  static boolean changesNothingElse(String name) {
    return NAMES.contains(name.replaceFirst("^__builtin_", ""));
  }
}
