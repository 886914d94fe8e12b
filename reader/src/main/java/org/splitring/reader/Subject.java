package org.splitring.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.reader.source.SourceLanguage;

/**
 * Something of a file that a claim can be made of: a function, a structure, or a macro.
 *
 * @param kind what it is
 * @param name as the user names it
 * @param probes lines behind the end of the file that make functions of what is none
 * @param functions the functions to be read: the function itself, or the probes
 * @param soleParameter the one parameter of a macro
 */
record Subject(
    Kind kind,
    String name,
    List<String> probes,
    List<String> functions,
    Optional<String> soleParameter) {

  /** What it is. */
  enum Kind {
    FUNCTION,
    STRUCTURE,
    MACRO
  }

  Subject {
    probes = List.copyOf(probes);
    functions = List.copyOf(functions);
  }

  static Subject function(String name) {
    return new Subject(Kind.FUNCTION, name, List.of(), List.of(name), Optional.empty());
  }

  /** A structure by its tag, or by a name that a typedef gives it. */
  static Subject structure(String name, SourceLanguage language, boolean isTag, int number) {
    String type = (isTag && language == SourceLanguage.C ? "struct " : "") + name;
    String function = "splitring_structure_" + number;
    return new Subject(
        Kind.STRUCTURE,
        name,
        List.of("static void " + function + "(" + type + " *it) { (void)it; }"),
        List.of(function),
        Optional.empty());
  }

  /** The types that an argument of a macro is tried with. */
  private static final List<String> ARGUMENTS =
      List.of("unsigned short", "unsigned int", "unsigned long");

  /**
   * A macro: it is called in functions whose parameters have its parameters' names.
   *
   * @param parameters empty for one without brackets
   */
  static Subject macro(String name, Optional<List<String>> parameters, SourceLanguage language) {
    String typeOf = language == SourceLanguage.CPP ? "decltype" : "__typeof__";
    List<String> types =
        parameters.filter(each -> !each.isEmpty()).isPresent() ? ARGUMENTS : List.of("");
    List<String> probes = new java.util.ArrayList<>();
    List<String> functions = new java.util.ArrayList<>();
    for (String type : types) {
      List<String> names = parameters.orElse(List.of());
      String call = name + parameters.map(each -> "(" + String.join(", ", each) + ")").orElse("");
      String declared =
          names.isEmpty()
              ? "void"
              : String.join(", ", names.stream().map(each -> type + " " + each).toList());
      String function = "splitring_macro_" + functions.size();
      String one = String.join(", ", names.stream().map(each -> "(" + type + ")1").toList());
      String sample = name + parameters.map(each -> "(" + one + ")").orElse("");
      probes.add(
          String.format(
              Locale.ROOT,
              "static %s(%s) %s(%s) { return (%s); }",
              typeOf,
              "(" + sample + ")",
              function,
              declared,
              call));
      functions.add(function);
    }
    Optional<String> sole = parameters.filter(each -> each.size() == 1).map(each -> each.get(0));
    return new Subject(Kind.MACRO, name, probes, functions, sole);
  }
}
