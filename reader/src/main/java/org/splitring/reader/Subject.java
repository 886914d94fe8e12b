package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private static final String PROBE = "splitring_macro_";

  /** The types that an argument of a macro is tried with. */
  private static final List<String> ARGUMENTS =
      List.of("unsigned short", "unsigned int", "unsigned long");

  /**
   * A macro: it is called in functions whose parameters have its parameters' names.
   *
   * @param parameters empty for one without brackets
   */
  static Subject macro(String name, Optional<List<String>> parameters, SourceLanguage language) {
    List<String> types =
        parameters.filter(each -> !each.isEmpty()).isPresent() ? ARGUMENTS : List.of("");
    List<String> names = parameters.orElse(List.of());
    String call = name + parameters.map(each -> "(" + String.join(", ", each) + ")").orElse("");
    List<String> probes = new ArrayList<>();
    for (String type : types) {
      String one = String.join(", ", names.stream().map(each -> "(" + type + ")1").toList());
      String sample = name + parameters.map(each -> "(" + one + ")").orElse("");
      List<String> declared = names.stream().map(each -> type + " " + each).toList();
      probes.add(probe(probes.size(), "(" + sample + ")", declared, "(" + call + ")", language));
    }
    Optional<String> sole = parameters.filter(each -> each.size() == 1).map(each -> each.get(0));
    return new Subject(Kind.MACRO, name, probes, numbered(probes.size()), sole);
  }

  /**
   * A macro that is handed a structure: it is called with each of the structures that it may be.
   *
   * @param arguments for each of them the type of each parameter
   * @param isPlace whether the macro is what is in a place, as {@code (vr)->used->idx} is, and the
   *     place itself is asked for
   */
  static Subject accessor(
      String name,
      List<String> parameters,
      List<List<String>> arguments,
      boolean isPlace,
      SourceLanguage language) {
    List<String> probes = new ArrayList<>();
    String of = isPlace ? "&" : "";
    for (List<String> types : arguments) {
      List<String> ones = types.stream().map(type -> "(" + type + ")1").toList();
      List<String> declared = new ArrayList<>();
      for (int i = 0; i < parameters.size(); i++) {
        declared.add(types.get(i) + " " + parameters.get(i));
      }
      String sample = of + "(" + name + "(" + String.join(", ", ones) + "))";
      String call = of + "(" + name + "(" + String.join(", ", parameters) + "))";
      probes.add(probe(probes.size(), sample, declared, call, language));
    }
    return new Subject(Kind.MACRO, name, probes, numbered(probes.size()), Optional.empty());
  }

  private static String probe(
      int number, String sample, List<String> declared, String call, SourceLanguage language) {
    return String.format(
        Locale.ROOT,
        "static %s(%s) %s(%s) { return %s; }",
        language == SourceLanguage.CPP ? "decltype" : "__typeof__",
        sample,
        PROBE + number,
        declared.isEmpty() ? "void" : String.join(", ", declared),
        call);
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(each -> PROBE + each).toList();
  }
}
