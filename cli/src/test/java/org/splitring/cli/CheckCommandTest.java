package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.fixture.Claims;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class CheckCommandTest {

  private final FakeServices services = new FakeServices();

  @TempDir private Path tree;

  @Test
  void theCatalogueWithItsExpectedDifferencesIsAsExpected() {
    Run run = Run.of(services, "check");
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().endsWith("3 agree, 3 differ: as expected\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aDifferenceNobodyExpectedIsStatusOne() {
    services.qemu = FakeServices.entry(Claims.qemu(), Map.of());
    assertEquals(1, Run.of(services, "check").status());
  }

  @Test
  void anExpectedDifferenceThatVanishedIsStatusOne() {
    services.qemu = FakeServices.entry(Claims.linux(), Map.of(Quantity.USED, "differs"));
    assertEquals(1, Run.of(services, "check").status());
  }

  @Test
  void aDifferenceNeedNotShowInAPartOfTheDomain() {
    Run run = Run.of(services, "check", "qemu", "--align", "4096");
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("qemu: used agrees"), run.out());
  }

  @Test
  void aTypedFormulaThatDiffersIsStatusOneAndSaysHowToAskAgain() {
    Run run = Run.of(services, "check", "--used", FakeServices.WITHOUT_EVENT);
    assertEquals(1, run.status());
    assertTrue(run.out().contains("counterexample   n = 2, a = 4, base = 0\n"), run.out());
    assertTrue(run.out().contains("(an address)"), run.out());
    String again = "splitring check --used '" + FakeServices.WITHOUT_EVENT + "' --size 2 --align 4";
    assertTrue(run.out().contains(again), run.out());
  }

  @Test
  void everyFormatHasTheSameStatus() {
    for (Format format : Format.ALL) {
      Run run =
          Run.of(
              services, "check", "--used", FakeServices.WITHOUT_EVENT, "--format", format.label());
      assertEquals(1, run.status(), run.err());
      assertTrue(run.out().replace("\\", "").contains("two bytes of used_event"), run.out());
      assertEquals("", run.err());
    }
  }

  @Test
  void annotationsEndInWordsForPeople() {
    Run run = Run.of(services, "check", "--format", "github");
    assertTrue(run.out().startsWith("::notice file=ring.c,line=90,"), run.out());
    assertTrue(run.out().endsWith("3 agree, 3 differ: as expected\n"), run.out());
  }

  @Test
  void aPathIsToldFromWhereTheCommandRuns() throws IOException {
    services.read = List.of(Claims.qemu());
    Run run = Run.of(services, "check", file("ring.c"), "--format", "sarif");
    assertTrue(run.out().contains("\"uriBaseId\" : \"TREE\""), run.out());
    assertTrue(run.out().contains("\"exitCode\" : 1,"), run.out());
  }

  @Test
  void aTypedFormulaThatIsRightIsStatusZero() {
    Run run = Run.of(services, "check", "--used", FakeServices.RIGHT, "--format", "json");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("\"measured\" : \"offset\""), run.out());
    assertTrue(run.out().contains("\"read\" : \"formula\""), run.out());
  }

  @Test
  void whatIsUndecidedIsStatusThree() throws IOException {
    services.read = List.of(Claims.unread());
    assertEquals(3, Run.of(services, "check", file("loop.c")).status());
  }

  @Test
  void sourceIsReadAsTheOptionsSay() throws IOException {
    String file = file("sub/ring.h");
    Run run =
        Run.of(
            services,
            "check",
            "sub/ring.h:init,size",
            "--source=" + tree,
            "--include=" + tree,
            "--define=F(x)=x == 1",
            "--define=ONE",
            "--undefine=TWO",
            "--input=a==b=n",
            "--input=PAGE=0x1000",
            "--output=where=used",
            "--fixed=size=16",
            "--fixed=align=64",
            "--data-model=ilp32");
    assertEquals(0, run.status(), run.err());
    Tree read = services.requests.get(0).tree().orElseThrow();
    assertEquals(tree.toRealPath(), read.top());
    SourceRequest wanted =
        new SourceRequest(
            Path.of(file),
            List.of("init", "size"),
            Optional.of(read),
            List.of(tree),
            Map.of("F(x)", Optional.of("x == 1"), "ONE", Optional.of("1"), "TWO", Optional.empty()),
            Map.of("a==b", Input.N),
            Map.of("PAGE", 4096L),
            Map.of("where", Quantity.USED),
            new Scope(Optional.of(new QueueSize(16)), Optional.of(new QueueAlign(64))),
            DataModel.ILP32);
    assertEquals(List.of(wanted), services.requests);
  }

  @Test
  void aClaimIsReadAgainFromACheckout() throws IOException {
    services.read = List.of(Claims.qemu());
    Run run = Run.of(services, "check", "qemu", "--source", tree.toString(), "--define", "X");
    assertEquals(0, run.status(), run.err());
    SourceRequest request = services.requests.get(0);
    assertEquals(tree.resolve("hw/virtio/virtio.c"), request.file());
    assertEquals(Map.of("X", Optional.of("1")), request.defines());
  }

  @Test
  void aQuantityThatIsNoLongerComputedIsNotPassedOver() {
    services.read = List.of(Claims.area());
    Run run = Run.of(services, "check", "qemu", "--source", tree.toString());
    assertEquals(1, run.status());
    assertTrue(run.out().contains("qemu: used is not computed"), run.out());
  }

  @Test
  void theFunctionToLookAtAgainIsNamedWhereAFileHasSeveral() throws IOException {
    services.read = List.of(Claims.linux(), Claims.qemu());
    String file = file("both.c");
    Run run = Run.of(services, "check", file, "--format", "json");
    assertTrue(run.out().contains(file + ":virtio_queue_update_rings\""), run.out());
  }

  @Test
  void maxAlignReachesTheEndOfTheRegister() {
    Run run = Run.of(services, "check", "linux", "--max-align");
    assertTrue(run.out().startsWith("Queue Size n = 1 to 32768, Queue Align a = 4 to 2147483648"));
  }

  @Test
  void aRangeAndANumberTogetherAreADomain() {
    Run run = Run.of(services, "check", "linux", "--size=3..9", "--size=64", "--align=8");
    assertTrue(run.out().startsWith("Queue Size n = 4, 8 and 64, Queue Align a = 8: 3 points"));
  }

  @Test
  void colourNeedsATerminal() {
    assertFalse(Run.of(services, "check").out().contains("\u001b"));
  }

  private String file(String name) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "int x;\n").toString();
  }

  /** The verdicts at a glance as one table; its status is whether the file still holds. */
  @Test
  void theVerdictsAreATableToBeCheckedIn(@TempDir Path directory) throws IOException {
    for (String format : List.of("rst", "latex", "adoc", "svg")) {
      Run run = Run.of(services, "check", "qemu", "--format", format);
      assertTrue(run.out().contains("qemu") && run.out().contains("differs"), run.out());
      Path file = directory.resolve("verdicts." + format);
      Files.writeString(file, run.out());
      String[] words = {"check", "qemu", "--format", format, "--check", file.toString()};
      Run same = Run.of(services, words);
      assertEquals("", same.out() + same.err());
      assertEquals(0, same.status());
      Files.writeString(file, run.out().replace("differs", "agrees"));
      Run edited = Run.of(services, words);
      assertEquals(1, edited.status());
      assertTrue(edited.err().contains("verdicts." + format + ":"), edited.err());
    }
  }
}
