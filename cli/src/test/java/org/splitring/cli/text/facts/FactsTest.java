package org.splitring.cli.text.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void labelsAreAlignedAndAppearOnce() {
    Facts facts = new Facts().add("a", "one").addAll("longer", List.of("two", "three"));
    assertEquals("  a        one\n  longer   two\n           three\n", facts.text());
  }

  @Test
  void longValuesAreBrokenAtSpacesOnly() {
    assertEquals(
        List.of("one two", "three", "elephantine", "x"),
        Facts.wrap("one two three elephantine x", 8));
  }

  @Test
  void aCommandIsNeverBroken() {
    String command = "splitring check " + "x ".repeat(60) + "y";
    assertEquals("  again   " + command + "\n", new Facts().addLine("again", command).text());
  }
}
