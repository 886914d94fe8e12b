package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.c.parse.CParser;
import org.splitring.reader.c.parse.FlatText;
import org.splitring.reader.c.parse.ParseResult;
import org.splitring.reader.c.parse.ParsedPragma;
import org.splitring.reader.c.parse.ParserBounds;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.SourceMap;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.source.SourceLanguage;

/**
 * A file with what it includes, under one set of answers to what only the build knows.
 *
 * @param preprocessed its flat text
 * @param program what it says; empty if it was refused
 * @param refused why there is no program
 */
record Unit(Preprocessed preprocessed, Optional<LoweredProgram> program, Optional<Reason> refused) {

  static Unit of(Preprocessed preprocessed, ReadRequest request, SourceLanguage language) {
    Optional<Reason> unread = unread(preprocessed);
    if (unread.isPresent()) {
      return refused(preprocessed, unread.get());
    }
    FlatText flat =
        new FlatText(
            request.file(),
            preprocessed.text(),
            language == SourceLanguage.CPP
                ? org.splitring.reader.c.parse.ParserLanguage.CPP
                : org.splitring.reader.c.parse.ParserLanguage.C,
            request.model(),
            preprocessed.pragmas().stream()
                .map(each -> new ParsedPragma(each.offset(), text(each, request.model())))
                .toList(),
            (start, end) -> origin(preprocessed.map(), start, end, request.file()));
    ParseResult result = CParser.parse(flat, ParserBounds.USUAL);
    return result instanceof ParseResult.Parsed parsed
        ? new Unit(
            preprocessed,
            Optional.of(LoweredProgram.of(parsed.unit(), request.model())),
            Optional.empty())
        : refused(preprocessed, ((ParseResult.Refused) result).reason());
  }

  /** Why the text ends before its end: what follows could change what stands before it. */
  private static Optional<Reason> unread(Preprocessed preprocessed) {
    return preprocessed
        .bound()
        .map(
            problem ->
                new Reason(
                    Reason.Kind.BOUND,
                    problem.text() + ", from " + problem.place() + " on",
                    "give a macro a shorter meaning, with --define NAME=TEXT"));
  }

  private static Unit refused(Preprocessed preprocessed, Reason reason) {
    return new Unit(preprocessed, Optional.empty(), Optional.of(reason));
  }

  /**
   * What a pragma says. Macros in {@code pack} are expanded by clang and Microsoft's compiler, and
   * not by gcc: where it has one, it is a {@code pack} that says nothing.
   */
  private static String text(org.splitring.reader.preprocess.Pragma pragma, DataModel model) {
    String expanded = text(pragma.expanded());
    boolean differs =
        expanded.startsWith("pack ")
            && model != DataModel.LLP64
            && !expanded.equals(text(pragma.tokens()));
    return differs ? "pack" : expanded;
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  /** From the first token to the last, where both stand in one file and no macro made them. */
  private static Origin origin(SourceMap map, int start, int end, String file) {
    if (map.size() == 0) {
      return Origin.of(new FileRange(file, 1, 0, 0));
    }
    int from = map.indexAt(start);
    Origin first = map.origin(from);
    int to = Math.max(from, map.countBefore(end) - 1);
    if (to == from) {
      return first;
    }
    Origin last = map.origin(to);
    boolean together =
        last.at().file().equals(first.at().file()) && last.at().end() >= first.at().start();
    FileRange at =
        together
            ? new FileRange(
                first.at().file(), first.at().line(), first.at().start(), last.at().end())
            : first.at();
    return new Origin(
        at,
        first.expansions().equals(last.expansions()) ? first.expansions() : List.of(),
        first.includedFrom());
  }
}
