package org.splitring.properties.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Answer.Agrees;
import org.splitring.model.text.Answer.Differs;
import org.splitring.model.text.Answer.Undecided;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;

/**
 * Compares passages of the standard's text with the model. What stands in two versions at the same
 * place is compared once.
 */
public final class TextChecker {

  private final Domain domain;
  private final Map<Object, Answer> known = new HashMap<>();

  /** Compares formulas at the points of that domain. */
  public TextChecker(Domain domain) {
    this.domain = domain;
  }

  /** The answer to every passage, in their order. */
  public List<Judgement> check(List<Passage> passages) {
    List<Judgement> judgements = new ArrayList<>();
    for (Passage each : passages) {
      Answer answer = known.computeIfAbsent(content(each), any -> answer(each, domain));
      judgements.add(new Judgement(each, answer));
    }
    return judgements;
  }

  /** What the answer hangs on: of what takes long to answer, not where it stands. */
  private static Object content(Passage passage) {
    if (passage instanceof Passage.Arithmetic arithmetic
        && arithmetic.statement() instanceof Statement.Stated stated) {
      return List.of(
          arithmetic.topic(),
          arithmetic.subject(),
          arithmetic.given(),
          arithmetic.claim().model(),
          stated.quantity(),
          stated.formula(),
          stated.measured(),
          stated.laidOut(),
          stated.notes());
    }
    if (passage instanceof Passage.Rounding rounding) {
      return List.of(rounding.topic(), rounding.rounded());
    }
    return passage instanceof Passage.Notification rule
        ? List.of(rule.topic(), rule.rule())
        : passage;
  }

  private static Answer answer(Passage passage, Domain domain) {
    if (passage instanceof Passage.Arithmetic arithmetic) {
      return answer(arithmetic, domain);
    }
    if (passage instanceof Passage.Structure structure) {
      return StructureRule.answer(structure);
    }
    if (passage instanceof Passage.Row row) {
      return answer(row);
    }
    if (passage instanceof Passage.Notification rule) {
      return NotificationRule.answer(rule);
    }
    if (passage instanceof Passage.Rounding rounding) {
      return RoundingRule.answer(rounding, domain);
    }
    if (passage instanceof Passage.Sentence sentence) {
      return SentenceRule.answer(sentence);
    }
    if (passage instanceof Passage.Value value) {
      return value.said().equals(value.meant())
          ? new Agrees(List.of("it is " + value.meant()))
          : Differs.of("", value.meant(), value.said());
    }
    if (passage instanceof Passage.Missing missing) {
      return new Answer.Missing(missing.what(), missing.at().at());
    }
    if (passage instanceof Passage.Constant constant) {
      return FlagRule.answer(constant);
    }
    if (passage instanceof Passage.Pair pair) {
      return pair.disagreement()
          .<Answer>map(how -> Differs.of("", "one number in both", how))
          .orElseGet(() -> new Agrees(List.of("compared at every Queue Size")));
    }
    Passage.Unread unread = (Passage.Unread) passage;
    return new Undecided(unread.reason(), unread.at().at(), unread.mend());
  }

  private static Answer answer(Passage.Arithmetic passage, Domain domain) {
    Verdict verdict = Checker.check(passage.claim(), domain).judged().get(0).verdict();
    if (verdict instanceof Verdict.Agrees agrees) {
      Optional<Answer> wasteful = TotalRule.tooMuch(passage, domain);
      if (wasteful.isPresent()) {
        return wasteful.get();
      }
      List<String> evidence = new ArrayList<>(agrees.findings().evidence());
      evidence.addAll(agrees.findings().notes());
      return new Agrees(evidence);
    }
    if (verdict instanceof Verdict.Differs differs) {
      Point at = differs.smallest().point();
      return new Differs(
          String.format(Locale.ROOT, "n = %d, a = %d", at.size(), at.align()),
          Long.toString(differs.smallest().standard()),
          differs.smallest().claim().toString(),
          Optional.of(differs),
          MaskReading.notes(passage, domain));
    }
    Verdict.Undecided undecided = (Verdict.Undecided) verdict;
    return new Undecided(
        undecided.reason(), undecided.at().orElse(passage.at().at()), undecided.mend());
  }

  private static Answer answer(Passage.Row row) {
    Part part =
        Arrays.stream(Part.values())
            .filter(each -> each.title().equals(row.part()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no part is called " + row.part()));
    if (row.alignment() != part.alignment()) {
      return Differs.of(
          "", "an alignment of " + part.alignment(), "an alignment of " + row.alignment());
    }
    CompiledFormula said = CompiledFormula.of(row.size());
    for (QueueSize size : QueueSize.all()) {
      long bytes = part.size().bytes(size);
      Outcome outcome = said.at(new Point(size.entries(), 0, 0, 0));
      if (!(outcome instanceof Outcome.Value value) || value.bits() != bytes) {
        return Differs.of(
            "n = " + size,
            String.format(Locale.ROOT, "%d bytes   = %s", bytes, CText.of(part.size().formula())),
            String.format(Locale.ROOT, "%s bytes   = %s", outcome, CText.of(row.size())));
      }
    }
    return new Agrees(List.of("compared at every Queue Size"));
  }
}
