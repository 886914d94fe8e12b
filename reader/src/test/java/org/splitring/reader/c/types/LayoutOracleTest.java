package org.splitring.reader.c.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.types.StructGenerator.Record;
import org.splitring.reader.c.types.StructGenerator.Sample;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.testing.Needed;

/**
 * Layouts are what gcc and clang make of the same text; where these differ, they are not known.
 *
 * <p>The system property {@code splitring.layouts} says how many structures are tried.
 */
class LayoutOracleTest {

  private static final int IN_ONE_FILE = 100;

  private static final Map<DataModel, List<String[]>> COMPILERS =
      Map.of(
          DataModel.LP64,
          List.of(new String[] {"gcc"}, new String[] {"clang"}),
          DataModel.ILP32,
          List.of(new String[] {"gcc", "-m32"}, new String[] {"clang", "-m32"}),
          DataModel.LLP64,
          List.of(
              new String[] {"clang", "-target", "x86_64-pc-windows-msvc"},
              new String[] {"clang", "-target", "x86_64-w64-windows-gnu"}));

  private final Map<String, Integer> undecided = new TreeMap<>();
  private int known;

  @ParameterizedTest
  @EnumSource(DataModel.class)
  void layoutsAreWhatCompilersMake(DataModel model) {
    Needed.compiler("gcc");
    Needed.compiler("clang");
    int count = Integer.getInteger("splitring.layouts", 200);
    List<String> wrong = new ArrayList<>();
    for (int file = 0; file * IN_ONE_FILE < count; file++) {
      compare(
          StructGenerator.sample(model.ordinal() * 1_000_000L + file, IN_ONE_FILE), model, wrong);
    }
    int unknown = undecided.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        model + ": " + known + " layouts agree, undecided " + unknown + " " + undecided);
    assertEquals(List.of(), wrong);
    assertTrue(known > unknown || model == DataModel.LLP64, known + " of " + unknown);
  }

  /** What is compared can differ: a structure read without its attributes is noticed. */
  @Test
  void aWrongLayoutIsNoticed() {
    Needed.compiler("gcc");
    Needed.compiler("clang");
    Sample sample = StructGenerator.sample(2, IN_ONE_FILE);
    Sample plain =
        new Sample(
            sample.flat().replace("packed", "unused"),
            sample.pragmas(),
            sample.compiled(),
            sample.records());
    List<String> wrong = new ArrayList<>();
    compare(plain, DataModel.LP64, wrong);
    assertTrue(wrong.size() > 5, wrong.toString());
  }

  private void compare(Sample sample, DataModel model, List<String> wrong) {
    String program = sample.compiled() + probes(sample);
    List<CompilerOpinion> opinions = new ArrayList<>();
    for (String[] command : COMPILERS.get(model)) {
      opinions.add(CompilerOpinion.of(program, command));
    }
    CUnit unit = Units.of(sample.flat(), model, sample.pragmas());
    int probe = 0;
    for (Record record : sample.records()) {
      List<String> ours = ours(unit, record);
      List<String> first = theirs(opinions.get(0), record, probe);
      List<String> second = theirs(opinions.get(1), record, probe);
      probe += 2 + record.members().size();
      if (ours.isEmpty()) {
        continue;
      }
      known++;
      if (!ours.equals(first) || !ours.equals(second)) {
        wrong.add(
            text(sample, record) + "\nours   " + ours + "\n1st    " + first + "\n2nd    " + second);
      }
    }
  }

  private static String text(Sample sample, Record record) {
    String all = sample.compiled();
    int end = all.indexOf("ptr_" + record.tag().replaceAll(".* ", "") + ";");
    int start = Math.max(0, all.lastIndexOf("ptr_", end - 1));
    return all.substring(start, end);
  }

  private static String probes(Sample sample) {
    StringBuilder numbers = new StringBuilder("const unsigned long long probe[] = {\n");
    StringBuilder objects = new StringBuilder();
    for (Record record : sample.records()) {
      numbers.append(String.format(Locale.ROOT, "sizeof(%1$s), _Alignof(%1$s),\n", record.tag()));
      record
          .members()
          .forEach(
              each ->
                  numbers.append(
                      String.format(
                          Locale.ROOT, "__builtin_offsetof(%s, %s),\n", record.tag(), each)));
      record
          .bitFields()
          .forEach(
              each ->
                  objects.append(
                      String.format(
                          Locale.ROOT, "%s o_%s = { .%s = -1 };\n", record.tag(), each, each)));
    }
    return numbers.append("};\n").append(objects).toString();
  }

  private static List<String> theirs(CompilerOpinion opinion, Record record, int probe) {
    List<String> all = new ArrayList<>();
    all.add("size " + opinion.probe(probe));
    all.add("align " + opinion.probe(probe + 1));
    for (int i = 0; i < record.members().size(); i++) {
      all.add(record.members().get(i) + " " + opinion.probe(probe + 2 + i));
    }
    record.bitFields().forEach(each -> all.add(each + ": " + opinion.bits("o_" + each)));
    return all;
  }

  private List<String> ours(CUnit unit, Record record) {
    LayoutResult result =
        unit.layouts().layout(Units.record(unit, "ptr_" + record.tag().replaceAll(".* ", "")));
    if (!(result instanceof LayoutResult.Known layout)) {
      String reason = ((LayoutResult.Unknown) result).reason().text();
      undecided.merge(reason.replaceAll("(struct|union) s\\d+", "S"), 1, Integer::sum);
      return List.of();
    }
    List<String> all = new ArrayList<>();
    all.add("size " + layout.layout().size());
    all.add("align " + layout.layout().alignment());
    for (String each : record.members()) {
      all.add(each + " " + layout.layout().field(each).map(Field::offset).orElse(-1L));
    }
    for (String each : record.bitFields()) {
      Field field = layout.layout().field(each).orElseThrow();
      StringBuilder bits = new StringBuilder();
      long first = 8 * field.offset() + field.bits().orElseThrow().first();
      for (int i = 0; i < field.bits().orElseThrow().width(); i++) {
        bits.append(first + i).append(' ');
      }
      all.add(each + ": " + bits);
    }
    return all;
  }
}
