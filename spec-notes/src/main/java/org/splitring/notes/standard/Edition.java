package org.splitring.notes.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.latex.SpecText;
import org.splitring.model.text.Judgement;
import org.splitring.model.verdict.Domain;

/**
 * One committee specification, and what its text was found to say.
 *
 * @param name its tag
 * @param commit that the tag names
 * @param passages by topic
 * @param unlisted how many normative labels no conformance clause has
 */
public record Edition(String name, String commit, List<RecordedPassage> passages, int unlisted) {

  private static final List<String> WORST_FIRST =
      List.of("differs", "missing", "undecided", "agrees");

  public Edition {
    passages = List.copyOf(passages);
  }

  /** What is recorded of a text that was read from a tag. */
  public static Edition of(String name, SpecText text, List<Judgement> judgements, Domain domain) {
    return new Edition(
        name, text.commit().orElseThrow(), said(judgements, domain), text.unlisted().size());
  }

  /** A line for each passage; one for all sentences of a place that agree. */
  private static List<RecordedPassage> said(List<Judgement> judgements, Domain domain) {
    List<RecordedPassage> said = new ArrayList<>();
    int at = 0;
    while (at < judgements.size()) {
      int end = SentenceGroup.end(judgements, at);
      RecordedPassage first = RecordedPassage.of(judgements.get(at), domain);
      said.add(
          end - at == 1
              ? first
              : new RecordedPassage(
                  first.topic(),
                  SentenceGroup.title(judgements.subList(at, end)),
                  SentenceGroup.place(judgements.subList(at, end)),
                  first.verdict(),
                  first.difference()));
      at = end;
    }
    return said;
  }

  /** The worst word on a topic, if anything is said of it. */
  public Optional<String> word(String topic) {
    List<String> words =
        passages.stream()
            .filter(each -> each.topic().equals(topic))
            .map(RecordedPassage::verdict)
            .toList();
    return WORST_FIRST.stream().filter(words::contains).findFirst();
  }

  /** The passages that differ. */
  public List<RecordedPassage> differing() {
    return passages.stream().filter(each -> each.difference().isPresent()).toList();
  }

  /** The commit, as short as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(12, commit.length()));
  }
}
