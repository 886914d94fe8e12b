package org.splitring.model.clause;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.splitring.testing.Needed;

class ClausesTest {

  private static final String SPEC = "SPLITRING_SPEC_SOURCE";

  @Test
  void everyIdIsGivenOnce() {
    assertEquals(Clauses.all().size(), Clauses.all().stream().map(Clause::id).distinct().count());
  }

  @Test
  void everyBlockHasALabelOfItsOwnAndAClause() {
    assertEquals(
        ClauseBlock.values().length,
        Stream.of(ClauseBlock.values()).map(ClauseBlock::label).distinct().count());
    assertEquals(
        List.of(ClauseBlock.values()),
        Clauses.all().stream().map(Clause::block).distinct().toList());
  }

  @Test
  void thereAre46RequirementsAnd13Permissions() {
    assertEquals(46, Clauses.all().stream().filter(clause -> !clause.level().permits()).count());
    assertEquals(13, Clauses.all().stream().filter(clause -> clause.level().permits()).count());
    assertEquals(
        16,
        Stream.of(ClauseBlock.values())
            .filter(block -> block.kind() != ClauseBlock.Kind.TEXT)
            .count());
  }

  @Test
  void aBlockOfTheDriverBindsNoDevice() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Clause(
                "it",
                ClauseBlock.VIRTQUEUES,
                Who.DEVICE,
                Obligation.MUST,
                Version.V1_0_CS01,
                "something",
                new Rule.NotModelled("a test")));
  }

  /** Label by label and word by word: what the text has, in its order, is what the clauses are. */
  @Test
  void everyNormativeWordOfTheTextIsAClause() throws IOException {
    String directory = Optional.ofNullable(System.getenv(SPEC)).orElse("");
    Needed.wished(!directory.isEmpty(), SPEC + " names no checkout of the standard");
    String latex = Files.readString(Path.of(directory, "split-ring.tex"));
    assertEquals(NormativeText.read(latex), words());
    String lost = latex.replaceFirst("MUST NOT set both", "might set both");
    assertNotEquals(NormativeText.read(lost), words());
  }

  private static Map<String, List<String>> words() {
    return Clauses.all().stream()
        .collect(
            groupingBy(
                clause -> clause.block().label(),
                LinkedHashMap::new,
                mapping(clause -> clause.level().word(), toList())));
  }
}
