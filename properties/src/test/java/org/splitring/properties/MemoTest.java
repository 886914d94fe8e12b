package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.EVT;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.size;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.model.verdict.VerdictKey;
import org.splitring.model.verdict.VerdictMemo;

/** A verdict is found once for each question, and no question is taken for another. */
class MemoTest {

  private static final Formula AVAIL = add(BASE, mul(N, size(16)));
  private static final Stated STATED = Claims.address(Quantity.AVAIL, AVAIL);
  private static final Domain FEW =
      new Domain(List.of(new QueueSize(2)), List.of(new QueueAlign(64)));
  private static final Verdict UNDECIDED =
      new Verdict.Undecided("no proof", Optional.empty(), "take more");

  private final VerdictMemo memo = new VerdictMemo();
  private final AtomicInteger found = new AtomicInteger();

  @Test
  void aVerdictIsFoundOnce() {
    Verdict verdict = Verdicts.verdict(Claims.of(STATED), Quantity.AVAIL);
    assertEquals(verdict, ask(asked(STATED), verdict));
    assertEquals(verdict, ask(asked(STATED), UNDECIDED));
    assertEquals(1, found.get());
  }

  @Test
  void whatIsUndecidedIsAskedAgain() {
    Verdict verdict = Verdicts.verdict(Claims.of(STATED), Quantity.AVAIL);
    ask(asked(STATED), UNDECIDED);
    assertEquals(verdict, ask(asked(STATED), verdict));
    assertEquals(2, found.get());
  }

  @Test
  void theWordsOfAFormulaAndItsPlaceDoNotCount() {
    Formula silent = add(BASE, mul(new Cast(CType.U64, N, false), size(16)));
    Formula written = add(BASE, mul(new Cast(CType.U64, N, true), size(16)));
    assertEquals(
        asked(Claims.address(Quantity.AVAIL, silent)),
        asked(Claims.address(Quantity.AVAIL, written)));
    Stated noted =
        new Stated(
            Quantity.AVAIL,
            AVAIL,
            Measured.ADDRESS,
            Optional.empty(),
            Optional.empty(),
            List.of("x"));
    assertEquals(asked(STATED), asked(noted));
  }

  @Test
  void allThatCanMatterCounts() {
    List<VerdictKey> others =
        List.of(
            asked(Claims.address(Quantity.USED, AVAIL)),
            asked(Claims.offset(Quantity.AVAIL, AVAIL)),
            asked(Claims.address(Quantity.AVAIL, add(BASE, mul(Input.N.as(CType.U16), size(16))))),
            asked(Claims.address(Quantity.AVAIL, add(BASE, mul(N, size(8))))),
            asked(Claims.guarded(STATED, EVT)),
            VerdictKey.of(STATED, DataModel.ILP32, Scope.WHOLE, FEW),
            VerdictKey.of(STATED, DataModel.LP64, Scope.WHOLE, Domain.DEFAULT),
            VerdictKey.of(STATED, DataModel.LP64, fixed(), FEW));
    for (VerdictKey other : others) {
      assertNotEquals(asked(STATED), other);
    }
    assertEquals(others.size(), others.stream().distinct().count());
  }

  @Test
  void whatIsKnownIsWhatWouldBeFound() {
    for (Claim claim :
        List.of(
            Claims.linux(),
            Claims.qemu(),
            Claims.acrn(),
            Claims.specPrinted(),
            Claims.specMask())) {
      assertEquals(Checker.anew(claim, Domain.DEFAULT), Checker.check(claim, Domain.DEFAULT));
      assertEquals(
          Checker.anew(claim, Domain.DEFAULT),
          Checker.check(claim, Domain.DEFAULT),
          "the second time");
    }
  }

  private Verdict ask(VerdictKey asked, Verdict answer) {
    return memo.verdict(
        asked,
        () -> {
          found.incrementAndGet();
          return answer;
        });
  }

  private static VerdictKey asked(Stated stated) {
    return VerdictKey.of(stated, DataModel.LP64, Scope.WHOLE, FEW);
  }

  private static Scope fixed() {
    return new Scope(Optional.empty(), Optional.of(new QueueAlign(64)));
  }
}
