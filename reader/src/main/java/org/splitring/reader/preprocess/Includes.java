package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.IncludeResolver.Request;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.condition.IfExpression;
import org.splitring.reader.preprocess.condition.IfExpression.Asked;
import org.splitring.reader.preprocess.condition.IfExpression.Constant;
import org.splitring.reader.preprocess.condition.IfValue;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.macro.TextBoundReached;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** Carries out {@code #include} and its like (6.10.2), and answers {@code __has_include}. */
final class Includes {

  private final PreprocessorRun run;
  private final IncludeResolver resolver;
  private final Set<SourceText> once = new HashSet<>();
  private final Set<SourceText> read = new HashSet<>();
  private final List<Inclusion> inclusions = new ArrayList<>();

  Includes(PreprocessorRun run, IncludeResolver resolver) {
    this.run = run;
    this.resolver = resolver;
  }

  /** A header's name, and whether macros gave it. */
  private record Name(String name, boolean angled, boolean computed) {}

  void include(String directive, List<Token> line, TextRange place) {
    Optional<Name> name = name(line);
    if (name.isEmpty()) {
      unnamed(directive, line, place);
      return;
    }
    Request request = request(name.get(), directive.equals("include_next"));
    Optional<SourceText> found = find(request);
    boolean imported = directive.equals("import");
    boolean enters =
        found
            .filter(text -> !once.contains(text) && !(imported && read.contains(text)))
            .isPresent();
    if (enters && run.depth() > run.settings.bounds().includeDepth()) {
      throw new TextBoundReached(
          place,
          String.format(
              Locale.ROOT,
              "more than %,d inclusions in one another: the rest is not read",
              run.settings.bounds().includeDepth()));
    }
    Inclusion inclusion = note(name.get(), request, place, found, enters);
    if (enters) {
      SourceText text = found.orElseThrow();
      read.add(text);
      if (imported) {
        once.add(text);
      }
      run.enter(text, Optional.of(inclusion));
    }
  }

  /** A name that is a macro of a header that is missing, or of the build: not found. */
  private void unnamed(String directive, List<Token> line, TextRange place) {
    List<Token> expanded = run.expanded(line);
    if (expanded.isEmpty() || expanded.get(0).kind() != Kind.IDENTIFIER) {
      run.notes.invalid(place, "#" + directive + " takes \"FILE\" or <FILE>");
      return;
    }
    inclusions.add(
        new Inclusion(
            place,
            run.frame().inclusion(),
            joined(expanded),
            true,
            Optional.empty(),
            false,
            run.notes.flat()));
  }

  /** {@code #embed} (C23): an initialiser of as many numbers as the file has bytes, not read. */
  void embed(List<Token> line, TextRange place) {
    Optional<Name> name = name(line);
    if (name.isEmpty()) {
      run.notes.invalid(place, "#embed takes \"FILE\" or <FILE>");
      return;
    }
    note(name.get(), request(name.get(), false), place, Optional.empty(), false);
    Token unknown = Token.of(Kind.IDENTIFIER, "__embedded_bytes__", place, true, true).paint();
    run.inject(unknown);
    run.notes.problem(Problem.Kind.COMPILERS_DIFFER, place, "the bytes of #embed are not read");
  }

  /** {@code #pragma once}. */
  void once(SourceText text) {
    once.add(text);
  }

  /** {@code __has_include}: a header that is in no tree may yet be on the target's machine. */
  Optional<IfExpression> exists(List<Token> operand, boolean next) {
    return name(operand)
        .map(name -> request(name, next))
        .map(
            request ->
                find(request).isPresent()
                    ? new Constant(IfValue.truth(true))
                    : new Asked(new Atom.HeaderExists(request.spelling())));
  }

  List<Inclusion> inclusions() {
    return List.copyOf(inclusions);
  }

  private Inclusion note(
      Name name, Request request, TextRange place, Optional<SourceText> found, boolean entered) {
    Inclusion inclusion =
        new Inclusion(
            place,
            run.frame().inclusion(),
            request.spelling(),
            name.computed(),
            found,
            entered,
            run.notes.flat());
    inclusions.add(inclusion);
    return inclusion;
  }

  private Request request(Name name, boolean next) {
    return new Request(name.name(), name.angled(), run.frame().source(), next);
  }

  private Optional<SourceText> find(Request request) {
    Optional<SourceText> found = resolver.find(request);
    return found.isPresent() ? found : Predefined.header(request.name());
  }

  private Optional<Name> name(List<Token> line) {
    Optional<Name> direct = spelled(line, false);
    if (direct.isPresent() || line.isEmpty()) {
      return direct;
    }
    List<Token> expanded = run.expanded(line);
    return spelled(expanded, true);
  }

  private static Optional<Name> spelled(List<Token> line, boolean computed) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Token first = line.get(0);
    if (first.kind() == Kind.STRING && first.text().startsWith("\"")) {
      String name = first.text().substring(1, first.text().length() - 1);
      return Optional.of(new Name(name, false, computed));
    }
    if (!first.is("<")) {
      return Optional.empty();
    }
    String text = computed ? joined(line) : rawLine(first.place());
    int end = text.indexOf('>');
    return end < 0
        ? Optional.empty()
        : Optional.of(new Name(text.substring(1, end), true, computed));
  }

  /** A header's name is not cut into tokens: {@code //} begins no comment in it. */
  private static String rawLine(TextRange place) {
    String text = place.file().text();
    int end = text.indexOf('\n', place.start());
    return text.substring(place.start(), end < 0 ? text.length() : end);
  }

  private static String joined(List<Token> line) {
    StringBuilder text = new StringBuilder();
    for (Token token : line) {
      text.append(text.length() > 1 && token.spaced() && !token.is(">") ? " " : "").append(token);
    }
    return text.toString();
  }
}
