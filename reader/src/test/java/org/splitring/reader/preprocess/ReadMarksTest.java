package org.splitring.reader.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.reader.preprocess.condition.Atom;

/** A macro that only marks what was read is no choice of the build; any other one is. */
class ReadMarksTest {

  static List<String> marks() {
    return List.of(
        "#ifndef X\n#define X\nint a;\n#endif\n",
        "int f(void) { return 1; }\n#ifndef X\n#define X\nint a;\n#endif\n",
        "extern \"C\" {\n#ifndef X\n#define X\nint a;\n#endif\n}\n",
        "#ifndef X\ntypedef long a;\n#define X\n#endif\n",
        "# ifndef X\n#  define X\ntypedef long a; typedef int b;\n# endif\n",
        "#ifndef X\ntypedef long (*a)(int);\n#define X\n#endif\n",
        "#if !defined(X)\ntypedef long a;\n#define X\n#endif\n",
        "#if !defined X\ntypedef long a;\n#define X\n#endif\n",
        "#define N\n#if defined(N) && !defined(X)\ntypedef long a;\n#define X\n#endif\n");
  }

  static Stream<String> choices() {
    return Stream.of(
        // As a number it may be asked for.
        "#ifndef X\ntypedef long a;\n#define X 1\n#endif\n",
        // What is read instead is another type.
        "#ifndef X\ntypedef long a;\n#define X\n#else\ntypedef int a;\n#endif\n",
        "#ifndef X\ntypedef long a;\n#endif\n",
        "#ifndef X\ntypedef struct { long b; } a;\n#define X\n#endif\n",
        "#ifndef X\ntypedef long a;\nint b = 4;\n#define X\n#endif\n",
        "#ifndef X\ntypedef long a;\n#pragma pack(1)\n#define X\n#endif\n",
        "#ifndef X\n#ifdef Y\ntypedef long a;\n#endif\n#define X\n#endif\n",
        "#ifdef X\ntypedef long a;\n#define X\n#endif\n",
        "#if defined(X)\ntypedef long a;\n#define X\n#endif\n",
        "#if !defined(X) || 1 - 1\ntypedef long a;\n#define X\n#endif\n",
        "#ifndef X\ntypedef long a;\n#define X(y)\n#endif\n",
        // In a body it chooses what is computed or what a structure holds.
        "int f(int a) {\n#ifndef X\n#define X\na += 2;\n#endif\nreturn a; }\n",
        "struct s { int a;\n#ifndef X\n#define X\nint b;\n#endif\n};\n",
        // Asked for elsewhere, it is a choice there.
        "#ifndef X\nint b;\n#endif\n#ifndef X\n#define X\nint d;\n#endif\n",
        "#ifdef X\nint b;\n#endif\n#ifndef X\ntypedef long a;\n#define X\n#endif\n",
        "#ifndef X\nint b;\n#endif\n#ifndef X\ntypedef long a;\n#define X\n#endif\n");
  }

  @ParameterizedTest
  @MethodSource("marks")
  void whatMarksIsNotAsked(String text) {
    assertEquals(Set.of(), asked(text));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatMayMeanMoreIsAsked(String text) {
    assertEquals(Set.of("defined(X)"), asked(text));
  }

  private static Set<String> asked(String text) {
    Preprocessed read = Reading.of("int c;\n" + text);
    return read.conditionals().stream()
        .flatMap(each -> each.branches().stream())
        .flatMap(each -> each.atoms().stream())
        .filter(each -> each.equals(new Atom.Defined("X")))
        .map(Atom::text)
        .collect(Collectors.toSet());
  }
}
