package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.properties.C.A;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.binary;
import static org.splitring.properties.C.iff;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.num;
import static org.splitring.properties.C.size;
import static org.splitring.properties.C.upByMask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;
import tools.aqua.turnkey.support.TurnKey;

/** Where the solver's library is not there, what only it can tell is not known. */
class WithoutSolverTest {

  private static final Literal FAR = Literal.of(0x0123_4567_0000_0000L, CType.U64);

  @TempDir Path empty;

  /** They differ at one base, which enumeration does not try. */
  private static Drift.Found compared() {
    Formula whole = upByMask(add(BASE, mul(size(18), N), num(6)), A);
    return Drift.between(
        stated(whole),
        stated(add(whole, iff(binary(Operator.EQUAL, BASE, FAR), num(8), num(0)))),
        DataModel.LP64,
        Domain.DEFAULT);
  }

  private static Stated stated(Formula formula) {
    return Stated.of(Quantity.USED, formula, Measured.ADDRESS);
  }

  private static String inAnotherProcess(String... options)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asked.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void whatOnlyTheSolverCanTellIsNotKnown() throws IOException, InterruptedException {
    for (String system : List.of("linux", "osx", "windows")) {
      for (String machine : List.of("amd64", "aarch64", System.getProperty("os.arch"))) {
        Files.createDirectories(empty.resolve("com/microsoft/z3").resolve(system).resolve(machine));
      }
    }
    String said = inAnotherProcess("-D" + TurnKey.DIRECTORY + "=" + empty);
    assertTrue(said.contains("Unknown["), said);
    assertTrue(said.contains("the solver Z3 has no library here for "), said);
  }

  /** Negative control. */
  @Test
  void withItTheDifferenceIsFound() throws IOException, InterruptedException {
    String said = inAnotherProcess();
    assertTrue(said.contains("Different["), said);
  }

  /** What a process of its own is asked. */
  static final class Asked {

    private Asked() {}

    public static void main(String[] args) {
      System.out.println(compared());
    }
  }
}
