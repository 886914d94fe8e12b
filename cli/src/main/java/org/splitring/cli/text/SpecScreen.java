package org.splitring.cli.text;

import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.facts.DifferenceFacts;
import org.splitring.cli.text.facts.Facts;
import org.splitring.cli.text.facts.StandardText;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.standard.RecordedPassage;
import org.splitring.notes.words.DomainText;
import org.splitring.properties.text.Compared;

/** All there is to say of one passage: a headline and aligned facts. */
final class SpecScreen {

  private SpecScreen() {}

  static String of(Judgement judgement, Domain domain, Style style) {
    Facts facts = new Facts();
    Answer answer = judgement.answer();
    if (answer instanceof Answer.Differs differs) {
      differs(facts, judgement.passage(), differs, domain);
    } else if (answer instanceof Answer.Undecided undecided) {
      facts.add("why", undecided.reason());
      facts.add("at", undecided.at().toString());
      facts.add("mend", undecided.mend());
    } else if (answer instanceof Answer.Missing missing) {
      facts.add("missing", missing.what());
      facts.add("looked for", missing.at().toString());
    } else if (answer instanceof Answer.Agrees agrees) {
      facts.addAll("known by", agrees.evidence());
    }
    facts.add("compared", Compared.of(judgement.passage()));
    return headline(judgement, domain, style) + facts.text();
  }

  private static String headline(Judgement judgement, Domain domain, Style style) {
    Passage passage = judgement.passage();
    String line = passage.at().at() + ": " + passage.subject() + " " + judgement.answer().word();
    Optional<Verdict.Differs> verdict = verdict(judgement.answer());
    String where =
        verdict
            .map(
                each ->
                    String.format(
                        Locale.ROOT,
                        " at %d of %s",
                        points(each),
                        DomainText.points(domain.points())))
            .orElse("");
    return style.strong(line + where) + "\n" + "-".repeat(Facts.WIDTH) + "\n";
  }

  private static int points(Verdict.Differs differs) {
    return differs.differing().points();
  }

  private static Optional<Verdict.Differs> verdict(Answer answer) {
    return answer instanceof Answer.Differs differs ? differs.verdict() : Optional.empty();
  }

  private static void differs(Facts facts, Passage passage, Answer.Differs differs, Domain domain) {
    if (!differs.smallest().isEmpty()) {
      facts.add("counterexample", differs.smallest());
    }
    Optional<Verdict.Differs> verdict = differs.verdict();
    if (verdict.isPresent() && passage instanceof Passage.Arithmetic arithmetic) {
      Quantity quantity = arithmetic.statement().quantity();
      facts.add("of", quantity.label() + ", " + quantity.meaning());
      facts.add(
          "standard",
          differs.standard() + StandardText.formula(quantity, verdict.get().smallest()));
      facts.add("text", DifferenceFacts.claimed(verdict.get().smallest(), quantity, "   "));
      DifferenceFacts.where(facts, verdict.get(), domain);
      usual(facts, quantity, verdict.get(), domain);
      if (arithmetic.statement() instanceof Statement.Stated stated) {
        facts.add("formula", CText.of(stated.formula()));
      }
    } else {
      facts.add("standard", differs.standard());
      facts.add("text", differs.text());
    }
    facts.add("lines", passage.at().file() + ":" + passage.at().range());
    facts.addAll("note", differs.notes());
  }

  private static void usual(
      Facts facts, Quantity quantity, Verdict.Differs differs, Domain domain) {
    int wrong = RecordedPassage.usual(differs);
    String what = quantity == Quantity.TOTAL ? "too little is allocated" : "it is wrong";
    facts.add(
        "at a = " + RecordedPassage.USUAL,
        String.format(
            Locale.ROOT, "%s for %d of %d Queue Sizes", what, wrong, domain.sizes().size()));
  }
}
