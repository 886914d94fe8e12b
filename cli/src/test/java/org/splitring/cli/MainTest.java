package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.output.Screens;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;

class MainTest {

  /** Services that break, each in its own way. */
  private record Broken(Error error, RuntimeException exception) implements Services {

    private <T> T breakDown() {
      if (exception.getMessage() == null) {
        throw error;
      }
      throw exception;
    }

    @Override
    public Catalogue catalogue() {
      return breakDown();
    }

    @Override
    public List<Claim> source(SourceRequest request) {
      return breakDown();
    }

    @Override
    public Formula formula(
        String text, DataModel model, java.util.Map<String, java.util.Optional<String>> defines) {
      return breakDown();
    }

    @Override
    public Checked check(Claim claim, Domain domain, Engine engine) {
      return breakDown();
    }
  }

  static Stream<Services> broken() {
    RuntimeException none = new IllegalStateException();
    return Stream.of(
        new Broken(new StackOverflowError(), none),
        new Broken(new OutOfMemoryError("heap"), none),
        new Broken(new OutOfMemoryError(), new IllegalStateException("two\nlines")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBugIsOneLineAndNoTrace(Services services) {
    Run run = Run.of(services, "check");
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("splitring: internal error: java.lang."), run.err());
    assertTrue(
        run.err().endsWith("; please report it with the command (--debug shows the trace)\n"));
  }

  @Test
  void helpIsACommandToo() {
    assertEquals(Run.of(new FakeServices(), "--help"), Run.of(new FakeServices(), "help"));
    assertEquals(
        Run.of(new FakeServices(), "check", "--help"), Run.of(new FakeServices(), "help", "check"));
    Run unknown = Run.of(new FakeServices(), "help", "chek");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("no command 'chek'; did you mean 'check'?"), unknown.err());
    assertEquals(2, Run.of(new FakeServices(), "help", "check", "scan").status());
  }

  @Test
  void theTraceIsThereForWhoAsks() {
    Run run = Run.of(broken().findFirst().orElseThrow(), "check", "--debug");
    assertTrue(run.err().contains("\n\tat org.splitring"), run.err());
  }

  @Test
  void anArgumentThatLooksLikeAnArgumentFileIsNotOpened() {
    Run run = Run.of(new FakeServices(), "check", "@/etc/hostname");
    assertEquals("splitring: @/etc/hostname: there is no such file\n", run.err());
  }

  @Test
  void colourIsShownOnATerminalAndCanBeRefused() {
    Screens terminal = new Screens(true, false, true, 80);
    assertTrue(out(terminal, "check").contains("\u001b["));
    assertFalse(out(terminal, "check", "--no-color").contains("\u001b["));
    assertFalse(out(new Screens(true, false, false, 80), "check").contains("\u001b["));
    assertFalse(out(terminal, "check", "--format", "json").contains("\u001b["));
  }

  @Test
  void theVersionIsTheBuilds() {
    Run run = Run.of(new FakeServices(), "--version");
    assertTrue(run.out().matches("splitring \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), run.out());
    assertEquals(0, run.status());
  }

  private static String out(Screens screens, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(List.of(args), new FakeServices(), screens, stream, stream);
    return out.toString(StandardCharsets.UTF_8);
  }
}
