package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.Pragma;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.Preprocessor;
import org.splitring.reader.preprocess.Settings;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/**
 * A reader for tests: it consults a function and the declarations that it is told, and its answer
 * is the tokens of all of them with the pragmas before.
 */
final class FlatReread implements VariantReader<String, String> {

  private final SourceText main;
  private final Map<String, String> headers;
  private final Settings settings;
  private final List<String> declarations;
  private final Set<Atom> asked;
  private final Preprocessor preprocessor;
  int read;
  boolean endsWhenOpen;
  int answered;

  FlatReread(
      String main,
      Map<String, String> headers,
      Settings settings,
      List<String> declarations,
      Set<Atom> asked) {
    this.main = new SourceText("main.c", main);
    this.headers = headers;
    this.settings = settings;
    this.declarations = declarations;
    this.asked = asked;
    this.preprocessor = new Preprocessor(settings, resolver());
  }

  static FlatReread of(String main, String... declarations) {
    return new FlatReread(
        main, Map.of(), Settings.of(Language.C, DataModel.LP64), List.of(declarations), Set.of());
  }

  IncludeResolver resolver() {
    return request ->
        Optional.ofNullable(headers.get(request.name()))
            .map(text -> new SourceText(request.name(), text));
  }

  VariantOutcome<String> outcome() {
    return new Variants(settings.language(), resolver()).of(this);
  }

  @Override
  public VariantReading<String> read(Assignment choices) {
    read++;
    Preprocessed text = preprocessor.read(main, choices);
    List<FileRange> spots = new ArrayList<>();
    StringBuilder meaning = new StringBuilder();
    for (String name : declarations) {
      int[] range = declaration(text, name);
      if (range[1] == 0) {
        continue;
      }
      FileRange first = text.map().token(range[0]).use().spot();
      FileRange last = text.map().token(range[1] - 1).use().spot();
      if (first.file().equals(last.file())) {
        spots.add(new FileRange(first.file(), first.line(), first.start(), last.end()));
      }
      for (int i = range[0]; i < range[1]; i++) {
        meaning.append(text.map().token(i)).append(' ');
      }
    }
    for (Pragma pragma : text.pragmas()) {
      meaning.append('#').append(pragma.text());
    }
    boolean there = declaration(text, declarations.get(0))[1] > 0;
    Dependencies consulted = new Dependencies(spots, Set.copyOf(declarations), asked);
    return new VariantReading<>(
        text,
        consulted,
        meaning.toString(),
        there ? Optional.of(meaning.toString()) : Optional.empty());
  }

  @Override
  public String answer(String meaning) {
    answered++;
    return meaning;
  }

  @Override
  public boolean isOpen(Collection<String> answers) {
    return endsWhenOpen && Set.copyOf(answers).size() > 1;
  }

  /** The tokens from the end of the declaration before to the end of that with the name. */
  private static int[] declaration(Preprocessed text, String name) {
    int start = 0;
    int depth = 0;
    boolean named = false;
    for (int i = 0; i < text.map().size(); i++) {
      Token token = text.map().token(i);
      named |= depth < 2 && token.isName(name);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      boolean type = text.map().size() > i + 1 && text.map().token(i + 1).is(";");
      boolean end = depth == 0 && (token.is(";") || (token.is("}") && !type));
      if (end && named) {
        return new int[] {start, i + 1};
      }
      if (end) {
        start = i + 1;
        named = false;
      }
    }
    return new int[] {0, 0};
  }
}
