package org.splitring.cli.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Clause;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.EventField;
import org.splitring.alloy.ambiguity.Inference;
import org.splitring.alloy.ambiguity.Inference.Answer;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Topic;
import org.splitring.cli.text.facts.Facts;
import org.splitring.notes.words.ReadingText;

/** What the text leaves open, as people read it: the questions, the inferences, the errata. */
public final class AmbiguityText {

  private AmbiguityText() {}

  /** The result as text, each line ended. */
  public static String of(Ambiguity found) {
    StringBuilder text = new StringBuilder();
    text.append("What the standard's text says of the layout of a legacy split ring, for every\n");
    text.append("Queue Size, every Queue Align from 4 to 65536 and every base\n\n");
    text.append("As printed it can be read in different ways:\n\n");
    for (Topic topic : Topic.values()) {
      if (found.differences().containsKey(topic)) {
        text.append(topic.question()).append('\n');
        text.append(difference(topic, found.differences().get(topic))).append('\n');
      }
    }
    text.append(
        "Without VIRTIO_F_EVENT_IDX the event fields are there, or are not, if the reader\n");
    text.append("insists on one of these:\n\n").append(inferences(found)).append('\n');
    text.append("Nothing satisfies these together:\n\n").append(contradictions(found));
    text.append("\nTaken at its word,\n\n").append(clauses(found)).append('\n');
    text.append(
        found.remaining().isEmpty()
            ? "With all the errata one reading is left, the layout that 'splitring layout' shows.\n\n"
            : "With all the errata the readings still differ.\n\n");
    return text.append(errata(found.needs())).toString();
  }

  private static String difference(Topic topic, Pair pair) {
    return new Facts()
        .add("smallest ring", ReadingText.ring(pair.ring()))
        .add("one reader", topic.one() + ": " + ReadingText.reading(pair.one()))
        .add("another", topic.other() + ": " + ReadingText.reading(pair.other()))
        .text();
  }

  private static String inferences(Ambiguity found) {
    Facts facts = new Facts();
    for (EventField field : EventField.values()) {
      for (Answer answer : Answer.values()) {
        String clauses =
            found.inferences().stream()
                .filter(each -> each.field() == field && each.answer() == answer)
                .map(each -> together(each.clauses()))
                .collect(Collectors.joining(", or "));
        if (!clauses.isEmpty()) {
          facts.add(field.label() + (answer == Answer.THERE ? " is there" : " is not"), clauses);
        }
      }
    }
    return facts.text();
  }

  private static String contradictions(Ambiguity found) {
    return found.contradictions().stream()
        .map(each -> "  " + together(each) + "\n")
        .collect(Collectors.joining());
  }

  private static String together(Set<Clause> clauses) {
    return new TreeSet<>(clauses).stream().map(Clause::id).collect(Collectors.joining(" and "));
  }

  private static String clauses(Ambiguity found) {
    Set<Clause> named = new TreeSet<>();
    found.inferences().stream().map(Inference::clauses).forEach(named::addAll);
    found.contradictions().forEach(named::addAll);
    Facts facts = new Facts();
    named.forEach(clause -> facts.add(clause.id(), clause.meaning()));
    return facts.text();
  }

  private static String errata(Map<Erratum, Pair> needs) {
    StringBuilder text = new StringBuilder();
    for (Erratum erratum : Erratum.values()) {
      Facts facts = new Facts().add("says", erratum.meaning());
      if (needs.containsKey(erratum)) {
        Pair pair = needs.get(erratum);
        facts.add("without it", ReadingText.ring(pair.ring()) + ":");
        facts.add("", "either " + ReadingText.reading(pair.one()));
        facts.add("", "or " + ReadingText.reading(pair.other()));
      } else {
        facts.add("without it", "the readings agree, too");
      }
      text.append(text.isEmpty() ? "" : "\n").append(erratum.id()).append('\n');
      text.append(facts.text());
    }
    return text.toString();
  }
}
