package org.splitring.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.Explanation.Bearing;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.ring.values.AssumedStatements;
import org.splitring.reader.variants.AskedAtom;
import org.splitring.reader.variants.VariantOutcome;
import org.splitring.reader.variants.VariantReader;
import org.splitring.reader.variants.VariantReading;
import org.splitring.reader.variants.Variants;
import org.splitring.reader.variants.index.ReadTexts;

/** Reads a subject with every choice that bears on it, and says what it says whatever is chosen. */
final class Choices {

  /** What came out, with the choices that were made both ways. */
  record Chosen(SubjectAnswer answer, List<Explanation.Choice> choices) {}

  private Choices() {}

  /**
   * The answer that holds with all choices; a quantity that depends on one is unread.
   *
   * @param read with some choices made; empty if there is no such thing then
   * @return empty if there is no such thing with any choice
   */
  static Optional<Chosen> of(
      ReadTexts texts,
      IncludeResolver resolver,
      Function<Assignment, Optional<SubjectAnswer>> read,
      Function<Assignment, VariantReading<SubjectAnswer>> reading) {
    VariantOutcome<SubjectAnswer> outcome =
        new Variants(texts, resolver)
            .of(
                new VariantReader<SubjectAnswer, SubjectAnswer>() {
                  @Override
                  public VariantReading<SubjectAnswer> read(Assignment choices) {
                    return reading.apply(choices);
                  }

                  @Override
                  public SubjectAnswer answer(SubjectAnswer meaning) {
                    return meaning;
                  }

                  @Override
                  public Set<String> undeclared(SubjectAnswer meaning) {
                    return meaning.reading().map(FunctionReading::undeclared).orElse(Set.of());
                  }

                  @Override
                  public Set<String> unnamed(SubjectAnswer meaning) {
                    return meaning.reading().map(FunctionReading::unnamed).orElse(Set.of());
                  }

                  @Override
                  public boolean neverReturns(SubjectAnswer meaning) {
                    return meaning
                        .reading()
                        .filter(each -> each.summary().exits().isEmpty())
                        .isPresent();
                  }

                  @Override
                  public boolean declares(SubjectAnswer meaning, String name) {
                    return meaning.texts().declares(name);
                  }

                  @Override
                  public Set<String> missing(SubjectAnswer meaning) {
                    return meaning.preprocessed().includes().stream()
                        .filter(each -> each.found().isEmpty())
                        .map(Inclusion::spelling)
                        .collect(Collectors.toSet());
                  }

                  @Override
                  public Set<String> executed(SubjectAnswer meaning) {
                    Set<String> names = new HashSet<>();
                    meaning
                        .reading()
                        .map(each -> each.summary().consulted().functions())
                        .ifPresent(all -> all.forEach(each -> names.add(each.name())));
                    return names;
                  }

                  @Override
                  public boolean isOpen(Collection<SubjectAnswer> answers) {
                    return answers.stream()
                        .flatMap(each -> each.claim().statements().stream())
                        .map(Statement::quantity)
                        .noneMatch(each -> isSame(answers, each) && isStated(answers, each));
                  }
                });
    if (outcome instanceof VariantOutcome.Decided<SubjectAnswer> decided) {
      List<Statement> statements = new ArrayList<>();
      for (Statement each : decided.answer().claim().statements()) {
        statements.add(AssumedStatements.more(each, lines(decided.assumptions())));
      }
      return Optional.of(
          new Chosen(
              decided.answer().saying(statements), shown(decided.asked(), each -> Bearing.NO)));
    }
    if (outcome instanceof VariantOutcome.Open<SubjectAnswer> open) {
      Optional<SubjectAnswer> usual =
          open.answers().isEmpty()
              ? read.apply(Assignment.NONE)
              : open.answers().values().stream().findFirst();
      return usual.map(
          answer ->
              new Chosen(
                  answer.saying(apart(open, answer)),
                  shown(open.asked(), each -> bearing(open, each))));
    }
    return Optional.empty();
  }

  private static List<Explanation.Choice> shown(
      List<AskedAtom> asked, Function<Atom, Bearing> bearing) {
    return asked.stream()
        .map(
            each ->
                new Explanation.Choice(
                    each.atom().text(),
                    each.at().map(spot -> new Place(spot.file(), spot.line())),
                    bearing.apply(each.atom())))
        .toList();
  }

  private static Bearing bearing(VariantOutcome.Open<SubjectAnswer> open, Atom atom) {
    if (open.answers().isEmpty()) {
      return Bearing.OPEN;
    }
    return open.atoms().contains(atom) ? Bearing.YES : Bearing.NO;
  }

  private static List<Assumption> lines(List<org.splitring.reader.ir.AssumedRule> all) {
    return all.stream()
        .map(each -> new Assumption(each.rule(), Optional.empty(), each.text()))
        .toList();
  }

  /** Each quantity for itself: one may be the same with all choices, and another not. */
  private static List<Statement> apart(
      VariantOutcome.Open<SubjectAnswer> open, SubjectAnswer usual) {
    Map<Quantity, Statement> first = new EnumMap<>(Quantity.class);
    usual.claim().statements().forEach(each -> first.put(each.quantity(), each));
    for (SubjectAnswer answer : open.answers().values()) {
      for (Statement each : answer.claim().statements()) {
        first.putIfAbsent(each.quantity(), each);
      }
    }
    List<Statement> statements = new ArrayList<>();
    first.forEach(
        (quantity, statement) ->
            statements.add(
                !open.answers().isEmpty() && isSame(open.answers().values(), quantity)
                    ? AssumedStatements.more(statement, lines(open.assumptions()))
                    : unread(open, statement)));
    return statements;
  }

  private static boolean isStated(Collection<SubjectAnswer> answers, Quantity quantity) {
    return answers.stream()
        .flatMap(each -> each.claim().statements().stream())
        .noneMatch(each -> each.quantity() == quantity && each instanceof Unread);
  }

  private static boolean isSame(Collection<SubjectAnswer> answers, Quantity quantity) {
    return answers.stream()
            .map(
                answer ->
                    answer.claim().statements().stream()
                        .filter(each -> each.quantity() == quantity)
                        .findFirst()
                        .map(each -> List.of(SubjectAnswer.said(each), answer.claim().scope())))
            .distinct()
            .count()
        == 1;
  }

  private static Statement unread(VariantOutcome.Open<SubjectAnswer> open, Statement statement) {
    return new Unread(
        statement.quantity(),
        open.reason(),
        open.at().map(spot -> new Place(spot.file(), spot.line())).or(statement::at),
        open.hint(),
        statement.assumptions());
  }
}
