package org.splitring.notes.standard;

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
public record Edition(String name, String commit, List<Said> passages, int unlisted) {

  private static final List<String> WORST_FIRST = List.of("differs", "undecided", "agrees");

  public Edition {
    passages = List.copyOf(passages);
  }

  /** What is recorded of a text that was read from a tag. */
  public static Edition of(String name, SpecText text, List<Judgement> judgements, Domain domain) {
    return new Edition(
        name,
        text.commit().orElseThrow(),
        judgements.stream().map(each -> Said.of(each, domain)).toList(),
        text.unlisted().size());
  }

  /** The worst word on a topic, if anything is said of it. */
  public Optional<String> word(String topic) {
    List<String> words =
        passages.stream().filter(each -> each.topic().equals(topic)).map(Said::verdict).toList();
    return WORST_FIRST.stream().filter(words::contains).findFirst();
  }

  /** The passages that differ. */
  public List<Said> differing() {
    return passages.stream().filter(each -> each.difference().isPresent()).toList();
  }

  /** The commit, as short as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(12, commit.length()));
  }
}
