package org.splitring.reader.preprocess;

/** Texts of our own in which preprocessors have gone wrong. */
final class Texts {

  static final String DIFFERENCES =
      """
      #define SECOND_LAYOUT 1
      #if 0
      wrong
      #elifdef SECOND_LAYOUT
      elifdef_taken
      #else
      elifdef_passed
      #endif
      #if 0
      #elifndef SECOND_LAYOUT
      wrong
      #else
      elifndef_passed
      #endif
      #define WIDE (~0UL)
      #if WIDE > 0xffffffff
      wide_long
      #endif
      #if ~0ULL / 2 > 1000
      unsigned_division
      #endif
      #if -1 > 0u
      unsigned_order
      #endif
      #if 0xffffffffffffffffUL >> 31 >> 31 == 3
      unsigned_shift
      #endif
      #if (1 ? -1 : 0u) > 0 && -7 / 2 == -3 && -7 % 2 == -1 && 1 << 63 >> 63 == -1
      conversions
      #endif
      #if 1 || 1 / 0
      short_circuit
      #endif
      #ifdef __has_attribute
      #if __has_attribute(packed) && __has_attribute(__aligned__)
      attributes
      #endif
      #endif
      #if __has_include("part.h") && !__has_include("nowhere.h") && defined(__has_include)
      headers
      #endif
      #if defined(__has_builtin) && __has_builtin(__builtin_ctz)
      builtins
      #endif
      #define PICK(x, ...) x __VA_OPT__(and more:) __VA_ARGS__
      PICK(1) PICK(1, 2) PICK(, )
      #pragma push_macro("SECOND_LAYOUT")
      #undef SECOND_LAYOUT
      #define SECOND_LAYOUT 2
      SECOND_LAYOUT
      #pragma pop_macro("SECOND_LAYOUT")
      SECOND_LAYOUT
      #define TEST defined(SECOND_LAYOUT) && SECOND_LAYOUT == 1
      #if TEST
      defined_by_expansion
      #endif
      #define PART "part.h"
      #include PART
      #define ANGLE <stddef.h>
      #include ANGLE
      #define say(s, ...) tell(s, ## __VA_ARGS__)
      #define name(s, more...) tell(s, ## more)
      say(1) say(1, 2) name(3) name(3, 4, 5)
      #define loop loop end
      #define call(x) [x] call
      loop call(1)(2) call
      (3)
      _Pragma("pack(push, 1)") struct packed;
      #define CLOSE _Pragma("pack(pop)") done
      CLOSE
      spl\\
      iced /* over
      lines */ "a string \\
      goes on"
      x <: :> <% %>
      #define quote(x) #x
      #define quoted(x) quote(x)
      quote( a  "b\\n"   'c' ) quoted(loop) quoted(__LINE__)
      #line 40 "other.c"
      __LINE__ __FILE__
      #if 0
      isn't read
      #endif
      __COUNTER__ __COUNTER__
      """;

  private Texts() {}
}
