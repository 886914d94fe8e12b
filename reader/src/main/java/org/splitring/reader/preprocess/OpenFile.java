package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** A file that is being read, and how far. */
final class OpenFile {

  private final LexedFile file;
  private final Optional<Inclusion> inclusion;
  private final int conditionals;
  private int at;
  private int lineShift;
  private String presumedName;

  OpenFile(LexedFile file, Optional<Inclusion> inclusion, int conditionals) {
    this.file = file;
    this.inclusion = inclusion;
    this.conditionals = conditionals;
    this.presumedName = file.source().name();
  }

  SourceText source() {
    return file.source();
  }

  /** The macro that keeps the file from being read twice. */
  Optional<String> guard() {
    return file.guard();
  }

  /** Whether a macro whose absence is asked for only marks that something was read already. */
  boolean isMark(Token name) {
    return name.place().file().equals(file.source())
        && file.marks().places().contains(name.place().start());
  }

  Optional<Inclusion> inclusion() {
    return inclusion;
  }

  /** How many conditionals were open when it began. */
  int conditionals() {
    return conditionals;
  }

  boolean atEnd() {
    return at >= file.tokens().size();
  }

  Token peek() {
    return file.tokens().get(at);
  }

  Token next() {
    return file.tokens().get(at++);
  }

  /** Whether a directive begins here: {@code #} as the first token of a line. */
  boolean atDirective() {
    return !atEnd() && peek().startsLine() && peek().isHash();
  }

  /** What is left of the line. */
  List<Token> restOfLine() {
    int from = at;
    while (!atEnd() && !peek().startsLine()) {
      at++;
    }
    return file.tokens().subList(from, at);
  }

  /** Goes on at the next directive. */
  void skipToDirective() {
    while (!atEnd() && !atDirective()) {
      at++;
    }
  }

  /** Where the file ends, to be told. */
  TextRange end() {
    int length = file.source().text().length();
    int line = file.tokens().isEmpty() ? 1 : last().place().line();
    return new TextRange(file.source(), length, length, line);
  }

  private Token last() {
    return file.tokens().get(Math.max(0, Math.min(at, file.tokens().size()) - 1));
  }

  /** What {@code #line} says (6.10.4). */
  void renumber(int physical, int next, Optional<String> name) {
    lineShift = next - physical - 1;
    name.ifPresent(given -> presumedName = given);
  }

  /** The line of that place of this file, as {@code __LINE__} has it. */
  int presumedLine(TextRange place) {
    return place.line() + lineShift;
  }

  String presumedName() {
    return presumedName;
  }
}
