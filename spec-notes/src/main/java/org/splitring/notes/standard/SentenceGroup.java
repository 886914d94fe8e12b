package org.splitring.notes.standard;

import java.util.List;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;

/** Sentences of one place that all agree: one row stands for them. */
public final class SentenceGroup {

  private SentenceGroup() {}

  /** Behind the last of those that begin there; behind the first, if it is none of them. */
  public static int end(List<Judgement> judgements, int first) {
    int end = first + 1;
    while (end < judgements.size() && isOne(judgements.get(first), judgements.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOne(Judgement first, Judgement other) {
    return first.passage() instanceof Passage.Sentence one
        && other.passage() instanceof Passage.Sentence two
        && one.topic() == two.topic()
        && one.section().equals(two.section())
        && one.at().file().equals(two.at().file())
        && first.answer() instanceof Answer.Agrees
        && other.answer() instanceof Answer.Agrees;
  }

  /** How many they are, and of which place. */
  public static String title(List<Judgement> group) {
    Passage.Sentence one = (Passage.Sentence) group.get(0).passage();
    return group.size() + " sentences, " + one.section();
  }

  /** All of their lines. */
  public static String place(List<Judgement> group) {
    int first = group.stream().mapToInt(each -> each.passage().at().first()).min().orElseThrow();
    int last = group.stream().mapToInt(each -> each.passage().at().last()).max().orElseThrow();
    return group.get(0).passage().at().file() + ":" + first + "-" + last;
  }
}
