package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * What is stated with nothing said of a program's macros is what is stated with all of them fixed,
 * in whichever way. More programs: {@code -Dsplitring.choices=N}, others: {@code
 * -Dsplitring.choices.seed=N}.
 */
class ChoicesOracleTest {

  @Test
  void whatIsStatedHoldsForEveryBuild() {
    long seed = Long.getLong("splitring.choices.seed", 20_261_130);
    List<String> wrong = new ArrayList<>();
    int stated = 0;
    int programs = Integer.getInteger("splitring.choices", 90);
    for (int i = 0; i < programs; i++) {
      ConditionalProgram program = ConditionalProgram.of(seed + i);
      ReadRequest request =
          ReadRequest.of(program.tree(), "lay.c", "lay").without("undeclared-call");
      Map<Quantity, List<Long>> open = values(request);
      stated += open.size();
      for (Map<String, Optional<String>> build : builds(program.macros())) {
        Map<Quantity, List<Long>> fixed = values(request.defining(build));
        if (!open.entrySet().stream()
            .allMatch(each -> each.getValue().equals(fixed.get(each.getKey())))) {
          wrong.add("program " + (seed + i) + " with " + build + ":\n" + program.tree());
          break;
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(stated > programs / 2, stated + " quantities are stated");
  }

  private static List<Map<String, Optional<String>>> builds(List<String> macros) {
    List<Map<String, Optional<String>>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << macros.size(); bits++) {
      Map<String, Optional<String>> build = new HashMap<>();
      for (int i = 0; i < macros.size(); i++) {
        build.put(macros.get(i), (bits >> i & 1) == 1 ? Optional.of("1") : Optional.empty());
      }
      all.add(build);
    }
    return all;
  }

  private static Map<Quantity, List<Long>> values(ReadRequest request) {
    List<Point> points = new ArrayList<>();
    for (QueueAlign align : Domain.DEFAULT.aligns()) {
      for (QueueSize size : Domain.DEFAULT.sizes()) {
        points.add(new Point(size.entries(), align.bytes(), 0, 1));
      }
    }
    Map<Quantity, List<Long>> all = new TreeMap<>();
    try {
      for (ReadClaim claim : SourceReader.read(request)) {
        for (Statement statement : claim.claim().statements()) {
          if (statement instanceof Stated stated) {
            Column column = CompiledFormula.of(stated.formula()).run(Points.of(points));
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
              values.add(column.isDefined(i) ? column.value(i) : Long.MIN_VALUE);
            }
            all.put(statement.quantity(), values);
          }
        }
      }
    } catch (UnreadableSourceException nothing) {
      return Map.of();
    }
    return all;
  }
}
