package org.splitring.reader.preprocess;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;

/** Short ways to read a text in tests. */
final class Reading {

  private Reading() {}

  static Preprocessed of(String text) {
    return of(text, Map.of());
  }

  static Preprocessed of(String text, Map<String, String> headers) {
    return of(text, headers, Settings.of(Language.C, DataModel.LP64), Assignment.NONE);
  }

  static Preprocessed of(
      String text, Map<String, String> headers, Settings settings, Assignment choices) {
    IncludeResolver resolver =
        request ->
            Optional.ofNullable(headers.get(request.name()))
                .map(inner -> new SourceText(request.name(), inner));
    return new Preprocessor(settings, resolver).read(new SourceText("main.c", text), choices);
  }

  /** The flat text with one blank between all tokens. */
  static String flat(String text) {
    return tokens(of(text));
  }

  static String tokens(Preprocessed read) {
    StringBuilder flat = new StringBuilder();
    for (int i = 0; i < read.map().size(); i++) {
      flat.append(i > 0 ? " " : "").append(read.map().token(i));
    }
    return flat.toString();
  }

  static Set<String> atoms(Preprocessed read) {
    Set<String> atoms = new LinkedHashSet<>();
    read.conditionals()
        .forEach(
            group ->
                group
                    .branches()
                    .forEach(branch -> branch.atoms().forEach(atom -> atoms.add(atom.text()))));
    read.atoms().forEach(use -> atoms.add(use.atom().text()));
    return atoms;
  }

  static List<String> problems(Preprocessed read) {
    return read.problems().stream().map(Object::toString).toList();
  }

  static Atom atom(Preprocessed read, String text) {
    return read.conditionals().stream()
        .flatMap(group -> group.branches().stream())
        .flatMap(branch -> branch.atoms().stream())
        .filter(atom -> atom.text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
