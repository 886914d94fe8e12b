package org.splitring.reader.c.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.interpret.RunResult;
import org.splitring.reader.ir.check.Validator;
import org.splitring.testing.Gcc;
import org.splitring.testing.Needed;

/** What lowered functions give, beside what gcc gives and what nobody can say. */
class LoweredValuesTest {

  /** What means something else in C++: the types of characters and of enumerations. */
  private static final Set<String> OF_C = Set.of("t_literal_types", "t_enum");

  private final Lowered values = Lowered.resource("values.c");
  private final Lowered open = Lowered.resource("open.c");
  private final Lowered cpp = Lowered.resource("values.cpp");
  private final Lowered openCpp = Lowered.resource("open.cpp");

  @Test
  void loweredFunctionsAreValid() {
    for (Lowered each : List.of(values, open, cpp, openCpp)) {
      for (String name : each.names()) {
        assertEquals(List.of(), Validator.faults(each.function(name), each.program), name);
      }
    }
  }

  @Test
  void valuesAreThoseOfTheCompiler(@TempDir Path directory) throws IOException {
    assumeTrue(Gcc.isWanted(), "gcc is not there: values are not compared");
    compare(values, Set.of(), new Gcc(List.of("-w", "-fwrapv")), directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"g++", "clang++"})
  void valuesOfCppAreThoseOfTheCompiler(String compiler, @TempDir Path directory)
      throws IOException {
    Needed.compiler(compiler);
    Set<String> open = Set.of("t_temporary", "t_reference_member", "t_step_result", "t_designated");
    compare(cpp, open, new Gcc(compiler, List.of("-w", "-fwrapv", "-std=c++20")), directory);
  }

  /**
   * Compares all functions of a text.
   *
   * @param open those of which a value need not be known
   */
  private static void compare(Lowered text, Set<String> open, Gcc gcc, Path directory)
      throws IOException {
    Files.writeString(directory.resolve("main.c"), text.text + main(text.names()));
    long[] compiled = gcc.run(directory, new long[0]);
    int next = 0;
    for (String name : text.names()) {
      for (long n : Lowered.SIZES) {
        for (long a : Lowered.ALIGNS) {
          OptionalLong value = text.value(name, n, a);
          OptionalLong wanted = OptionalLong.of(compiled[next++]);
          if (value.isPresent() || !open.contains(name)) {
            assertEquals(
                wanted, value, () -> name + "(" + n + ", " + a + "): " + text.run(name, n, a));
          }
        }
      }
    }
    assertEquals(compiled.length, next);
  }

  /** Nothing of the same text is another number; few things are not known. */
  @Test
  void theSameTextGivesTheSameAnswerInCpp() {
    Lowered other = Lowered.of(values.text, ParserLanguage.CPP);
    Set<String> lost = new TreeSet<>();
    for (String name : values.names()) {
      for (long n : Lowered.SIZES) {
        OptionalLong value = other.value(name, n, 4096);
        if (value.isEmpty()) {
          lost.add(name);
        } else if (!OF_C.contains(name)) {
          assertEquals(values.value(name, n, 4096), value, name);
        }
      }
    }
    Set<String> notOfCpp =
        Set.of(
            "t_sizeof",
            "t_struct_init",
            "t_partial_init",
            "t_tables",
            "t_compound_literal",
            "t_calls",
            "t_static_local",
            "t_designated_deep",
            "t_struct_ternary",
            "t_func_ptr_table",
            "t_given_twice",
            "t_given_again",
            "t_generic_kind",
            "t_generic_sum",
            "t_generic_literal",
            "t_generic_call",
            "t_generic_unevaluated",
            "t_generic_qualified",
            "t_generic_place",
            "t_generic_typeof",
            "t_generic_static");
    lost.removeAll(notOfCpp);
    assertEquals(Set.of(), lost);
    for (String name : open.names()) {
      OptionalLong value = Lowered.of(open.text, ParserLanguage.CPP).value(name, 4, 4096);
      assertTrue(value.isEmpty(), () -> name + " gives " + value);
    }
  }

  private static String main(List<String> names) {
    StringBuilder text = new StringBuilder("#include <stdio.h>\nint main(void) {\n");
    for (String name : names) {
      for (long n : Lowered.SIZES) {
        for (long a : Lowered.ALIGNS) {
          text.append(
              String.format(
                  Locale.ROOT, "{ u64 r = %s(%d, %d); fwrite(&r, 8, 1, stdout); }%n", name, n, a));
        }
      }
    }
    return text.append("return 0; }\n").toString();
  }

  @Test
  void whatIsOpenIsNotGivenAValue() {
    for (Lowered each : List.of(open, openCpp)) {
      for (String name : each.names()) {
        OptionalLong value = each.value(name, 4, 4096);
        assertTrue(value.isEmpty(), () -> name + " gives " + value);
      }
    }
  }

  @Test
  void undefinedOverflowIsNamed() {
    assertInstanceOf(RunResult.HasNoMeaning.class, open.run("t_overflow", 4, 4096));
    assertInstanceOf(RunResult.HasNoMeaning.class, open.run("t_shift_too_far", 4, 4096));
  }
}
