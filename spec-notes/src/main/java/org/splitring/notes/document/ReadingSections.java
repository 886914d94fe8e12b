package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Clause;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.Inference;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Topic;
import org.splitring.notes.words.ReadingText;

/** What the text leaves open, as parts of a page. */
public final class ReadingSections {

  private final Ambiguity found;

  public ReadingSections(Ambiguity found) {
    this.found = found;
  }

  /** A section for each question that has two answers. */
  String questions() {
    StringBuilder text = new StringBuilder();
    for (Topic topic : Topic.values()) {
      if (found.differences().containsKey(topic)) {
        Pair pair = found.differences().get(topic);
        text.append(
            String.format(
                Locale.ROOT, "[#open-%s]\n=== %s\n\n", topic.id(), sentence(topic.question())));
        text.append(readers(topic, pair));
        text.append(fact("settled by", link(topic.erratum()))).append('\n');
      }
    }
    return text.toString();
  }

  /** The same where no section can be, and without links to other pages. */
  public String list() {
    StringBuilder text = new StringBuilder();
    found
        .differences()
        .forEach(
            (topic, pair) ->
                text.append("*" + sentence(topic.question()) + "*\n\n")
                    .append(readers(topic, pair))
                    .append(fact("settled by", Adoc.code(topic.erratum().id())))
                    .append('\n'));
    return text.toString();
  }

  private static String readers(Topic topic, Pair pair) {
    return "[horizontal]\n"
        + fact("smallest ring", Adoc.text(ReadingText.ring(pair.ring())))
        + fact("one reader", answer(topic.one(), ReadingText.reading(pair.one())))
        + fact("another", answer(topic.other(), ReadingText.reading(pair.other())));
  }

  /** Which clauses, at their word, settle whether the event fields are there. */
  String inferences() {
    return Adoc.table(
        "What follows from a clause at its word",
        "3,2,5",
        List.of("field", "is", "follows from"),
        found.inferences().stream()
            .map(
                each ->
                    List.of(
                        Adoc.code(each.field().label()),
                        each.answer() == Inference.Answer.THERE ? "there" : "not there",
                        together(each.clauses())))
            .toList());
  }

  /** Which clauses nothing satisfies together, and what each of them says. */
  String contradictions() {
    StringBuilder text = new StringBuilder(".Nothing satisfies these together\n");
    found.contradictions().forEach(each -> text.append("* ").append(together(each)).append('\n'));
    Set<Clause> named = new TreeSet<>();
    found.inferences().forEach(each -> named.addAll(each.clauses()));
    found.contradictions().forEach(named::addAll);
    text.append("\n.The clauses at their word\n[horizontal]\n");
    named.forEach(each -> text.append(fact("`" + each.id() + "`", Adoc.text(each.meaning()))));
    return text.toString();
  }

  /** What each erratum says, and what is left open without it. */
  String needs() {
    List<List<String>> rows = new ArrayList<>();
    for (Erratum erratum : Erratum.values()) {
      rows.add(List.of(link(erratum), Adoc.text(erratum.meaning()), Adoc.text(without(erratum))));
    }
    return Adoc.table(
        "The errata, and two readings that are left without one of them",
        "3,4,6",
        List.of("erratum", "says", "without it"),
        rows);
  }

  private String without(Erratum erratum) {
    if (!found.needs().containsKey(erratum)) {
      return "the readings agree, too";
    }
    Pair pair = found.needs().get(erratum);
    return String.format(
        Locale.ROOT,
        "%s: either %s, or %s",
        ReadingText.ring(pair.ring()),
        ReadingText.reading(pair.one()),
        ReadingText.reading(pair.other()));
  }

  private static String answer(String words, String reading) {
    return Adoc.text(words + ": " + reading);
  }

  private static String link(Erratum erratum) {
    return String.format(Locale.ROOT, "xref:errata.adoc#%s[%s]", erratum.id(), erratum.id());
  }

  private static String sentence(String question) {
    return Adoc.text(question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1));
  }

  private static String together(Set<Clause> clauses) {
    return new TreeSet<>(clauses)
        .stream().map(each -> "`" + each.id() + "`").collect(Collectors.joining(" and "));
  }

  private static String fact(String label, String words) {
    return label + ":: " + words + "\n";
  }
}
