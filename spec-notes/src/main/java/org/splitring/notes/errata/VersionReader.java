package org.splitring.notes.errata;

import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.SpecReader;
import org.splitring.claims.latex.SpecText;
import org.splitring.claims.tree.Tree;
import org.splitring.model.text.Judgement;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.errata.check.TextCheck;
import org.splitring.notes.errata.text.ClauseItems;
import org.splitring.properties.text.TextChecker;

/** Reads versions of the text, and says whether their passages say what is meant. */
final class VersionReader {

  private static final List<String> WORST_FIRST =
      List.of("differs", "missing", "undecided", "agrees");

  private final SpecReader reader = new SpecReader();
  private final TextChecker checker = new TextChecker(Domain.DEFAULT);

  /**
   * A version that was read.
   *
   * @param judgements whether each passage is right
   * @param unlisted normative labels that no conformance clause lists
   */
  record Version(
      Tree tree, List<SpecFile> files, List<Judgement> judgements, List<SpecText.Label> unlisted) {

    /** The worst word on the passages of those subjects. */
    String word(List<String> subjects) {
      List<String> words = subjects.stream().flatMap(each -> words(each).stream()).toList();
      return WORST_FIRST.stream().filter(words::contains).findFirst().orElse("undecided");
    }

    private List<String> words(String subject) {
      if (subject.equals(ClauseItems.SUBJECT)) {
        return List.of(unlisted.isEmpty() ? "agrees" : "differs");
      }
      Optional<TextCheck> check = TextCheck.named(subject);
      if (check.isPresent()) {
        return List.of(check.get().word(files));
      }
      List<String> words =
          judgements.stream()
              .filter(each -> each.passage().subject().equals(subject))
              .map(each -> each.answer().word())
              .toList();
      return words.isEmpty() ? List.of("undecided") : words;
    }

    /** The subjects of the passages that do not agree. */
    List<String> notAgreeing() {
      return judgements.stream()
          .filter(each -> !each.answer().word().equals("agrees"))
          .map(each -> each.passage().subject())
          .distinct()
          .toList();
    }
  }

  Version of(Tree tree) throws UnreadableException {
    SpecText text = reader.read(tree);
    return new Version(tree, text.files(), checker.check(text.passages()), text.unlisted());
  }
}
