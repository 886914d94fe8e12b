package org.splitring.cli.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Golden;

class LayoutRulesTest {

  /** Other programs keep these: a line that is changed here is a break for them. */
  @Test
  void theIdsAreThese() {
    Golden.assertText(
        "rules.txt",
        LayoutRules.all().stream()
            .map(rule -> rule.id() + ": " + rule.title() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void everyIdIsOneRules() {
    assertEquals(
        LayoutRules.all().size(),
        LayoutRules.all().stream().map(NoticeRule::id).distinct().count());
  }

  @Test
  void anIdHasOneForm() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new NoticeRule("Used Ring", "title", "description", "help"));
  }
}
