package org.splitring.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.reader.preprocess.condition.Assignment;

/**
 * Files of C that are linked into one program, and are read as one text, one behind the other.
 *
 * <p>Law: what is consulted of it says the same as in each file by itself. The same tokens stand
 * there, the same layouts come of them, and no name means one thing in one file and another thing
 * in another, but what the linker makes one of (C11 6.2.2).
 */
final class OneProgram {

  /** The id of the rule of the ledger. */
  static final String RULE = "function-elsewhere";

  private final List<Units> files;
  private final Map<String, String> linked;

  private OneProgram(List<Units> files, Map<String, String> linked) {
    this.files = List.copyOf(files);
    this.linked = linked;
  }

  /** A file by itself. */
  static OneProgram of(Units file) {
    return new OneProgram(List.of(file), Map.of());
  }

  /**
   * A file with others.
   *
   * @param linked functions that the others have the text of, each with what is said of that
   */
  static OneProgram of(Units file, List<Units> others, Map<String, String> linked) {
    List<Units> all = new ArrayList<>(List.of(file));
    all.addAll(others);
    return new OneProgram(all, new LinkedHashMap<>(linked));
  }

  /** Whether it is more than one file. */
  boolean isLinked() {
    return files.size() > 1;
  }

  /**
   * Looks whether an answer is that of the program.
   *
   * @throws OneDefinitionRule.Torn if it is not
   */
  void check(Assignment choices, Unit together, SubjectAnswer answer) {
    if (isLinked()) {
      OneDefinitionRule.check(files, choices, together, answer);
    }
  }

  /** What is taken for granted of the texts that were executed. */
  List<Assumption> assumptions(SubjectAnswer answer) {
    Set<String> executed = new HashSet<>();
    answer.reading().map(each -> each.summary().consulted().functions()).orElse(Set.of()).stream()
        .flatMap(each -> place(each.name()).stream())
        .forEach(each -> executed.add(each.file()));
    List<Assumption> all = new ArrayList<>();
    linked.forEach(
        (name, text) ->
            place(name)
                .filter(each -> executed.contains(each.file()))
                .ifPresent(each -> all.add(new Assumption(RULE, Optional.of(each), text))));
    return all;
  }

  /** Where the text of a function stands, if that is not in the first file. */
  private Optional<Place> place(String function) {
    return files.stream().skip(1).flatMap(each -> place(function, each).stream()).findFirst();
  }

  private static Optional<Place> place(String function, Units file) {
    return file.under(Assignment.NONE)
        .program()
        .flatMap(
            program -> program.named(function).stream().findFirst().flatMap(program::definition))
        .map(origin -> new Place(origin.at().file(), origin.at().line()));
  }
}
