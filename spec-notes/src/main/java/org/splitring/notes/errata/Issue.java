package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlMapping;

/**
 * An issue upstream, taken apart into what it asks.
 *
 * @param number as it is called there
 * @param asks each question with the erratum that answers it, if one does
 */
public record Issue(String number, String address, List<Ask> asks) {

  /**
   * One question.
   *
   * @param what in words that follow "it asks"
   * @param answer the name of the erratum that answers it
   */
  public record Ask(String what, Optional<String> answer) {}

  public Issue {
    asks = List.copyOf(asks);
  }

  /** The issues of a file. */
  static List<Issue> read(YamlMapping file) throws UnreadableException {
    List<Issue> issues = new ArrayList<>();
    for (String number : file.keys()) {
      YamlMapping issue = file.section(number).expect(List.of("address", "asks"), List.of());
      List<Ask> asks = new ArrayList<>();
      for (String name : issue.section("asks").keys()) {
        YamlMapping ask =
            issue.section("asks").section(name).expect(List.of("what"), List.of("answer"));
        asks.add(new Ask(ask.text("what"), ask.optional("answer")));
      }
      issues.add(new Issue(number, issue.text("address"), asks));
    }
    return issues;
  }

  /** Whether nothing of it is left when those errata are in the text. */
  public boolean isFixedBy(List<String> errata) {
    return asks.stream().allMatch(ask -> ask.answer().filter(errata::contains).isPresent());
  }

  /** What an erratum answers of it. */
  public List<String> answeredBy(String erratum) {
    return asks.stream()
        .filter(ask -> ask.answer().equals(Optional.of(erratum)))
        .map(Ask::what)
        .toList();
  }

  /** What those errata leave open. */
  public List<String> openAfter(List<String> errata) {
    return asks.stream()
        .filter(ask -> ask.answer().filter(errata::contains).isEmpty())
        .map(Ask::what)
        .toList();
  }
}
