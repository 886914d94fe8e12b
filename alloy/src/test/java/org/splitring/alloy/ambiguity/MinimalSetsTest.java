package org.splitring.alloy.ambiguity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinimalSetsTest {

  private static final Set<Clause> TWO = Set.of(Clause.SIZE_TABLE, Clause.WHOLE_PAGES);
  private static final Set<Clause> ONE = Set.of(Clause.AVAIL_COMMENT);

  @Test
  void everyMinimalSetIsFoundAndNoOther() {
    assertEquals(
        List.of(ONE, TWO), MinimalSets.of(each -> each.containsAll(ONE) || each.containsAll(TWO)));
  }

  @Test
  void whatAlwaysHoldsNeedsNoClause() {
    assertEquals(List.of(Set.of()), MinimalSets.of(each -> true));
  }

  @Test
  void whatNeverHoldsHasNoSet() {
    assertEquals(List.of(), MinimalSets.of(each -> false));
  }
}
