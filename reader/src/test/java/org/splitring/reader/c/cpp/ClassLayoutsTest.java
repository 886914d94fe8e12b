package org.splitring.reader.c.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.cpp.ClassGenerator.Made;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.c.parse.CParser;
import org.splitring.reader.c.parse.FlatText;
import org.splitring.reader.c.parse.ParseResult;
import org.splitring.reader.c.parse.ParserBounds;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.testing.Gcc;
import org.splitring.testing.Needed;

/**
 * Layouts of classes are what g++ and clang++ make of them; where these differ, they are not known.
 *
 * <p>The system property {@code splitring.classes} says how many are tried.
 */
class ClassLayoutsTest {

  private static final int IN_ONE_FILE = 60;

  private int known;
  private int unknown;

  @Test
  void layoutsAreWhatCompilersMake(@TempDir Path directory) throws IOException {
    Needed.compiler("g++");
    Needed.compiler("clang++");
    List<String> wrong = new ArrayList<>();
    int count = Integer.getInteger("splitring.classes", 240);
    for (int file = 0; file * IN_ONE_FILE < count; file++) {
      ClassGenerator generator = new ClassGenerator(file);
      for (int i = 0; i < IN_ONE_FILE; i++) {
        generator.one();
      }
      compare(generator.text(), generator.text(), generator.made(), directory, wrong);
    }
    System.out.println("classes: " + known + " layouts agree, undecided " + unknown);
    assertEquals(List.of(), wrong);
    assertTrue(known > unknown, known + " of " + unknown);
  }

  /** What is compared can differ: classes read without an attribute are noticed. */
  @Test
  void aWrongLayoutIsNoticed(@TempDir Path directory) throws IOException {
    Needed.compiler("g++");
    Needed.compiler("clang++");
    ClassGenerator generator = new ClassGenerator(7);
    for (int i = 0; i < IN_ONE_FILE; i++) {
      generator.one();
    }
    List<String> wrong = new ArrayList<>();
    String plain = generator.text().replace("packed", "unused");
    compare(generator.text(), plain, generator.made(), directory, wrong);
    assertTrue(wrong.size() > 2, wrong.toString());
  }

  private void compare(
      String compiled, String read, List<Made> made, Path directory, List<String> wrong)
      throws IOException {
    Files.writeString(directory.resolve("main.c"), compiled + main(made));
    List<long[]> opinions = new ArrayList<>();
    for (String compiler : List.of("g++", "clang++")) {
      List<String> options = List.of("-w", "-std=c++20", "-fno-access-control");
      opinions.add(new Gcc(compiler, options).run(directory, new long[0]));
    }
    LoweredProgram program = program(read + probes(made));
    int next = 0;
    for (Made each : made) {
      List<Long> ours = ours(program, each);
      for (long[] opinion : opinions) {
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < each.members().size() + 2; i++) {
          theirs.add(opinion[next + i]);
        }
        if (!ours.isEmpty() && !ours.equals(theirs)) {
          wrong.add(each.name() + ": ours " + ours + ", theirs " + theirs + "\n" + compiled);
        }
      }
      known += ours.isEmpty() ? 0 : 1;
      unknown += ours.isEmpty() ? 1 : 0;
      next += each.members().size() + 2;
    }
  }

  private static String main(List<Made> made) {
    StringBuilder text = new StringBuilder("#include <stdio.h>\nint main() {\n");
    for (Made each : made) {
      put(text, "sizeof(" + each.name() + ")");
      put(text, "alignof(" + each.name() + ")");
      for (String member : each.members()) {
        put(text, "__builtin_offsetof(" + each.name() + ", " + member + ")");
      }
    }
    return text.append("}\n").toString();
  }

  private static void put(StringBuilder text, String value) {
    text.append(
        String.format(Locale.ROOT, "{ unsigned long v = %s; fwrite(&v, 8, 1, stdout); }%n", value));
  }

  private static String probes(List<Made> made) {
    StringBuilder text = new StringBuilder();
    for (Made each : made) {
      text.append(String.format(Locale.ROOT, "void probe_%1$s(%1$s *p) {}%n", each.name()));
    }
    return text.toString();
  }

  private static LoweredProgram program(String text) {
    FlatText flat =
        new FlatText(
            "test.cpp",
            text,
            ParserLanguage.CPP,
            DataModel.LP64,
            List.of(),
            (start, end) -> Origin.of(new FileRange("test.cpp", 1, start, end)));
    ParseResult result = CParser.parse(flat, ParserBounds.USUAL);
    return LoweredProgram.of(((ParseResult.Parsed) result).unit(), DataModel.LP64);
  }

  private static List<Long> ours(LoweredProgram program, Made made) {
    Type pointer =
        program
            .function(program.named("probe_" + made.name()).get(0))
            .orElseThrow()
            .parameters()
            .get(0)
            .type();
    RecordId id = ((Type.RecordType) ((Type.PointerType) pointer).target()).id();
    if (program.layout(id).filter(each -> !MadeUpOffset.is(each.size())).isEmpty()) {
      return List.of();
    }
    RecordLayout layout = program.layout(id).get();
    List<Long> all = new ArrayList<>(List.of(layout.size(), layout.alignment()));
    for (String each : made.members()) {
      all.add(layout.field(each).map(RecordLayout.Field::offset).orElse(-1L));
    }
    return all;
  }
}
