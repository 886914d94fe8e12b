package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecReader;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.fixture.Mutation;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.cli.patched.PatchedSpec;
import org.splitring.cli.report.ExitStatus;
import org.splitring.model.text.Judgement;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.text.TextChecker;

/**
 * Single changes of a right text: each that changes its meaning is noticed, and no other one. What
 * a change leaves as it is, and what was read for another of these tests, is read once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationSuiteTest {

  private static final String REFUSED = "refused";
  private static final String UNNOTICED = "unnoticed";

  private final SpecReader reader = new SpecReader();
  private final TextChecker checker = new TextChecker(Domain.DEFAULT);
  private Tree text;
  private Map<String, String> right;

  @BeforeAll
  void write(@TempDir Path directory) throws IOException, UnreadableException {
    SpecTree.write(directory, SpecTree.WRONG, SpecTree.RIGHT);
    text = new CachedTree(Trees.open(directory.toString()));
    right = words(text);
  }

  @Test
  void theTextAgreesBeforeItIsChanged() {
    assertEquals(List.of("agrees"), right.values().stream().distinct().toList());
  }

  @Test
  void everyChangeOfMeaningIsNoticed() throws UnreadableException {
    List<String> wrong = new ArrayList<>();
    int undecided = 0;
    List<Mutation> all = Mutation.all(true);
    for (Mutation mutation : all) {
      String word = word(mutation);
      undecided += word.equals("undecided") ? 1 : 0;
      if (!word.equals(mutation.word())) {
        wrong.add(mutation + " is " + word);
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(all.size() >= 150, all.size() + " changes");
    assertTrue(all.stream().noneMatch(each -> each.word().equals(UNNOTICED)));
    assertTrue(10 * undecided <= all.size(), undecided + " are undecided");
  }

  @Test
  void noHarmlessChangeDiffers() throws UnreadableException {
    List<String> wrong = new ArrayList<>();
    List<Mutation> all = Mutation.all(false);
    for (Mutation mutation : all) {
      String word = word(mutation);
      if (!word.equals(mutation.word())) {
        wrong.add(mutation + " is " + word);
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(all.size() >= 40, all.size() + " changes");
    assertTrue(all.stream().noneMatch(each -> each.word().equals("differs")));
  }

  /** As a patch, none of them is without effect, and what is right stays right. */
  @Test
  void everyChangeOfMeaningIsNoticedAsAPatch() throws UnreadableException {
    List<String> wrong = new ArrayList<>();
    for (Mutation mutation : Mutation.all(true)) {
      if (!mutation.word().equals(REFUSED) && status(mutation) == ExitStatus.AS_EXPECTED) {
        wrong.add(mutation.toString());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noHarmlessPatchIsWrong() throws UnreadableException {
    List<String> wrong = new ArrayList<>();
    for (Mutation mutation : Mutation.all(false)) {
      ExitStatus status = status(mutation);
      boolean quiet = mutation.word().equals(UNNOTICED);
      if (quiet && status != ExitStatus.AS_EXPECTED) {
        wrong.add(mutation + ": " + status);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private ExitStatus status(Mutation mutation) throws UnreadableException {
    Patched patched =
        new Patched(
            text,
            new CachedTree(mutated(mutation)),
            List.of(
                new Patched.Touched(Optional.of(mutation.file()), Optional.of(mutation.file()))),
            List.of(),
            List.of());
    PatchedSpec spec = new PatchedSpec(patched, reader, checker);
    assertTrue(spec.isMeant(), mutation.toString());
    List<ExitStatus> all = spec.changed().stream().map(each -> each.effect().status()).toList();
    return all.contains(ExitStatus.UNEXPECTED)
        ? ExitStatus.UNEXPECTED
        : all.contains(ExitStatus.UNDECIDED) ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
  }

  private Tree mutated(Mutation mutation) throws UnreadableException {
    String before = text.text(mutation.file()).orElseThrow();
    return new OverlaidTree(text, Map.of(mutation.file(), mutation.in(before)));
  }

  /** The worst word that a change brings in. */
  private String word(Mutation mutation) throws UnreadableException {
    TreeSet<String> words = new TreeSet<>();
    try {
      words(mutated(mutation))
          .forEach(
              (row, word) -> {
                if (!word.equals("agrees")) {
                  words.add(word);
                }
              });
    } catch (UnreadableException refused) {
      assertTrue(refused.getMessage().startsWith(mutation.file() + ":"), refused.getMessage());
      return REFUSED;
    }
    return List.of("differs", "missing", "undecided").stream()
        .filter(words::contains)
        .findFirst()
        .orElse(UNNOTICED);
  }

  private Map<String, String> words(Tree tree) throws UnreadableException {
    Map<String, String> words = new LinkedHashMap<>();
    int row = 0;
    for (Judgement each : checker.check(reader.read(tree).passages())) {
      words.put(each.passage().subject() + " " + row++, each.answer().word());
    }
    return words;
  }
}
