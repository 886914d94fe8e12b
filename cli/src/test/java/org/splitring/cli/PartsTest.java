package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.formula.TypedFormula;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.asked.CheckoutReread;
import org.splitring.cli.fixture.C;
import org.splitring.cli.fixture.Claims;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.text.SpellingSuggestion;
import org.splitring.model.verdict.Domain;

class PartsTest {

  private static final Formula ADDRESS = C.plus(C.BASE, C.up(C.linear(18, 6)));

  @Test
  void aPlaceThatMovesWithTheBaseIsAnAddress() {
    assertEquals(Measured.ADDRESS, measured(ADDRESS, Quantity.USED, DataModel.LP64));
    assertEquals(
        Measured.ADDRESS,
        measured(C.up(C.plus(C.BASE, C.linear(18, 6))), Quantity.USED, DataModel.LP64));
  }

  @Test
  void aPlaceThatStaysIsAnOffset() {
    assertEquals(Measured.OFFSET, measured(C.linear(16, 0), Quantity.AVAIL, DataModel.LP64));
    assertEquals(Measured.OFFSET, measured(C.plus(C.BASE, ADDRESS), Quantity.USED, DataModel.LP64));
  }

  @Test
  void aSizeIsNeverAnAddress() {
    assertEquals(Measured.OFFSET, measured(ADDRESS, Quantity.TOTAL, DataModel.LP64));
  }

  @Test
  void anAddressThatIsCutIsStillMeantAsOne() {
    Formula narrow = Expressions.cast(CType.U32, ADDRESS);
    assertEquals(Measured.ADDRESS, measured(narrow, Quantity.USED, DataModel.ILP32));
    assertEquals(Measured.ADDRESS, measured(narrow, Quantity.USED, DataModel.LP64));
    Formula tiny = Expressions.cast(CType.U8, ADDRESS);
    assertEquals(Measured.OFFSET, measured(tiny, Quantity.USED, DataModel.LP64));
  }

  @ParameterizedTest
  @CsvSource({"qemu,qmu,1", "linux,linux,0", "acrn,arcn,2", "a,'',1", "'',abc,3"})
  void theDistanceIsTheNumberOfLettersToChange(String one, String other, int distance) {
    assertEquals(distance, SpellingSuggestion.distance(one, other));
    assertEquals(distance, SpellingSuggestion.distance(other, one));
  }

  @Test
  void whatIsNearNothingHasNoNearest() {
    assertEquals(Optional.empty(), SpellingSuggestion.to("xyz", List.of("linux", "qemu")));
    assertEquals(Optional.empty(), SpellingSuggestion.to("xyz", List.of()));
  }

  @Test
  void aCommandSurvivesTheShell() {
    CommandText command = new CommandText().add("a.c:f").add("n * 'x'").add("").add("\u00e9");
    assertEquals("splitring check a.c:f 'n * '\\''x'\\''' '' '\u00e9'", command.toString());
  }

  @Test
  void functionsThatEachSayAPartAreOneClaim() {
    List<Claim> one = CheckoutReread.as(Claims.qemu(), List.of(Claims.linux(), Claims.area()));
    assertEquals(List.of("qemu"), one.stream().map(Claim::id).toList());
    assertEquals(3, one.get(0).statements().size());
    assertEquals(Optional.of("vring_init, avail_size"), one.get(0).provenance().function());
    assertEquals(Claims.qemu().transports(), one.get(0).transports());
  }

  @Test
  void functionsThatSayTheSameQuantityStayApart() {
    List<Claim> two =
        CheckoutReread.as(Claims.qemu(), List.of(Claims.linux(), Claims.specPrinted()));
    assertEquals(
        List.of("qemu:vring_init", "qemu:virtq_size"), two.stream().map(Claim::id).toList());
  }

  private static Measured measured(Formula formula, Quantity quantity, DataModel model) {
    return TypedFormula.measured(formula, quantity, Domain.DEFAULT, model);
  }
}
