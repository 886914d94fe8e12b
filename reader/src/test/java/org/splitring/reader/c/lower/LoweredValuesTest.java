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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.reader.interpret.Run;
import org.splitring.reader.ir.Validator;
import org.splitring.testing.Gcc;

/** What lowered functions give, beside what gcc gives and what nobody can say. */
class LoweredValuesTest {

  private final Lowered values = Lowered.resource("values.c");
  private final Lowered open = Lowered.resource("open.c");

  @Test
  void loweredFunctionsAreValid() {
    for (Lowered each : List.of(values, open)) {
      for (String name : each.names()) {
        assertEquals(List.of(), Validator.faults(each.function(name), each.program), name);
      }
    }
  }

  @Test
  void valuesAreThoseOfTheCompiler(@TempDir Path directory) throws IOException {
    assumeTrue(Gcc.isWanted(), "gcc is not there: values are not compared");
    Files.writeString(directory.resolve("main.c"), values.text + main(values.names()));
    long[] compiled = new Gcc(List.of("-w", "-fwrapv")).run(directory, new long[0]);
    int next = 0;
    for (String name : values.names()) {
      for (long n : Lowered.SIZES) {
        for (long a : Lowered.ALIGNS) {
          OptionalLong value = values.value(name, n, a);
          assertEquals(
              OptionalLong.of(compiled[next++]),
              value,
              () -> name + "(" + n + ", " + a + "): " + values.run(name, n, a));
        }
      }
    }
    assertEquals(compiled.length, next);
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
    for (String name : open.names()) {
      OptionalLong value = open.value(name, 4, 4096);
      assertTrue(value.isEmpty(), () -> name + " gives " + value);
    }
  }

  @Test
  void undefinedOverflowIsNamed() {
    assertInstanceOf(Run.HasNoMeaning.class, open.run("t_overflow", 4, 4096));
    assertInstanceOf(Run.HasNoMeaning.class, open.run("t_shift_too_far", 4, 4096));
  }
}
