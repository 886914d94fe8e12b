package org.splitring.reader.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.Language;

class PreprocessorTest {

  private static final Settings C = Settings.of(Language.C, DataModel.LP64);

  @Test
  void aMacroIsNotExpandedInItself() {
    assertEquals("x + g ( x )", Reading.flat("#define g(a) a + g(a)\ng(x)"));
  }

  @Test
  void linesAreKeptAsTheyAre() {
    assertEquals(
        "int f(void)\n{\nreturn 1 +2;\n}",
        Reading.of("int f(void)\n{\n\treturn 1/**/+2;\n}\n").text());
  }

  @Test
  void aMarkOfTheByteOrderIsPassedOver() {
    Preprocessed read = Reading.of("\ufeff#define A 1\nA");
    assertEquals("1", read.text());
    assertEquals(List.of(), read.problems());
  }

  @Test
  void whatNothingDefinesIsAskedAndNotZero() {
    assertEquals(
        Set.of("defined(CONFIG_A)", "LEVEL > 4", "VERSION < 263168"),
        Reading.atoms(
            Reading.of(
                """
                #define V(a, b, c) (((a) << 16) + ((b) << 8) + (c))
                #ifndef CONFIG_A
                #endif
                #if LEVEL > 2 + 2 || VERSION < V(4, 4, 0)
                #endif
                """)));
  }

  @Test
  void whatTheTextFixesIsNotAsked() {
    assertEquals(
        Set.of(),
        Reading.atoms(
            Reading.of(
                """
                #ifndef MAIN_H
                #define MAIN_H
                #ifdef __cplusplus
                #endif
                #ifdef __ASSEMBLY__
                #endif
                #if __SIZEOF_LONG__ == 8 && __GNUC__ >= 4 && defined(__LP64__)
                #endif
                #undef GONE
                #if GONE || defined GONE
                #endif
                #if __STDC_VERSION__ >= 199901L && __BYTE_ORDER__ != 3412
                #endif
                #endif
                """)));
  }

  @Test
  void theOrderOfBytesIsAsked() {
    Preprocessed read = Reading.of("#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__\n#endif");
    assertEquals(Set.of("__BYTE_ORDER__ == 4321"), Reading.atoms(read));
  }

  @Test
  void anAnswerIsOneEverywhere() {
    String text =
        """
        #ifdef A
        one
        #endif
        #if !defined(A)
        two
        #endif
        #if A == 0
        three
        #endif
        """;
    Assignment yes = Assignment.NONE.with(new Atom.Defined("A"), true);
    Assignment no = Assignment.NONE.with(new Atom.Defined("A"), false);
    assertEquals("one three", Reading.tokens(Reading.of(text, Map.of(), C, yes)));
    Preprocessed without = Reading.of(text, Map.of(), C, no);
    assertEquals("two three", Reading.tokens(without));
    assertEquals(Set.of(), Reading.atoms(without), "what was answered is not asked again");
  }

  @Test
  void aPasteOfWhatIsNoMacroIsAChoice() {
    String text =
        """
        #define HIT_1 ~,
        #define SECOND(a, b, ...) b
        #define PICK(junk) SECOND(junk 1, 0)
        #define TRY(x) PICK(HIT_##x)
        #define ON(option) TRY(option)
        #define NAME(x) queue_##x
        ON(CONFIG_A) NAME(init)
        """;
    Preprocessed read = Reading.of(text);
    assertEquals(Set.of("CONFIG_A is 1"), Reading.atoms(read));
    assertEquals("0 queue_init", Reading.tokens(read));
    Assignment on = Assignment.NONE.with(new Atom.DefinedAs("CONFIG_A", "1"), true);
    assertEquals("1 queue_init", Reading.tokens(Reading.of(text, Map.of(), C, on)));
  }

  @Test
  void whatTheUserDefinesDoesNotBeatTheText() {
    String text = "#undef HDR\n#define HDR 6\nHDR OTHER";
    Settings settings = C.define("HDR=4").define("OTHER");
    assertEquals("6 1", Reading.tokens(Reading.of(text, Map.of(), settings, Assignment.NONE)));
  }

  @Test
  void whatTheUserUndefinesIsNotAsked() {
    Preprocessed read =
        Reading.of(
            "#ifdef A\n1\n#endif\n#if A > 2\n2\n#endif",
            Map.of(),
            C.undefine("A"),
            Assignment.NONE);
    assertEquals(Set.of(), Reading.atoms(read));
    assertEquals("", read.text());
  }

  @Test
  void pragmasTakeForceWhereTheyStand() {
    Preprocessed read =
        Reading.of(
            """
            #define N 2
            #define BEGIN _Pragma("pack(push, 1)")
            BEGIN
            struct a;
            #pragma pack(N)
            struct b; _Pragma("pack(pop)")
            """);
    assertEquals("struct a;\nstruct b;", read.text());
    assertEquals(
        List.of("pack ( push , 1 )", "pack ( N )", "pack ( pop )"),
        read.pragmas().stream().map(Pragma::text).toList());
    assertEquals(
        List.of(0, read.text().indexOf("struct b"), read.text().length()),
        read.pragmas().stream().map(Pragma::offset).toList());
    assertEquals(
        "2", read.pragmas().get(1).expanded().get(2).text(), "gcc takes N, and clang what it is");
  }

  @Test
  void aConditionalKnowsItsBranchesAndWhatTheyAsked() {
    String text = "a\n#ifdef X\nb\n#elif Y > 1\nc\n#else\nd\n#endif\ne\n";
    Preprocessed read = Reading.of(text);
    IfSection group = read.conditionals().get(0);
    assertEquals(
        List.of("ifdef", "elif", "else"),
        group.branches().stream().map(IfSection.Branch::name).toList());
    assertEquals("else", group.taken().orElseThrow().name());
    assertEquals(text.indexOf("#ifdef"), group.place().start());
    assertEquals(text.indexOf("\ne"), group.place().end());
    assertEquals(text.indexOf("#elif"), group.branches().get(0).end());
    assertTrue(group.asks(new Atom.Defined("X")));
    assertEquals("a d e", Reading.tokens(read));
    assertEquals(1, group.branches().get(2).from());
    assertEquals(2, group.branches().get(2).to());
    assertEquals(List.of(group), read.conditionalsIn(0, read.text().length()));
  }

  @Test
  void conditionalsInUntakenTextAreKnownToo() {
    Preprocessed read = Reading.of("#if 0\n#ifdef X\n#endif\n#endif\n");
    assertEquals(
        List.of(false, true), read.conditionals().stream().map(IfSection::reached).toList());
    assertEquals(Set.of(), Reading.atoms(read));
  }

  @Test
  void whatWasUsedInARangeIsTold() {
    Preprocessed read = Reading.of("#define A B\n#define B 1\nint x = A;\nint y = B;\n");
    int second = read.text().indexOf("int y");
    assertEquals(List.of("A", "B"), read.usesIn(0, second).stream().map(MacroUse::name).toList());
    assertEquals(
        List.of("B"),
        read.usesIn(second, read.text().length()).stream().map(MacroUse::name).toList());
  }

  @Test
  void aHeaderThatIsNotFoundIsToldAndIsNoError() {
    Preprocessed read = Reading.of("#define H <gone.h>\n#include H\n#include CONFIG_H\nx");
    assertEquals("x", read.text());
    assertEquals(
        List.of("<gone.h>", "CONFIG_H"),
        read.includes().stream().map(Inclusion::spelling).toList());
    assertTrue(read.includes().stream().allMatch(each -> each.found().isEmpty()));
    assertTrue(read.includes().get(0).computed());
    assertEquals(List.of(), read.problems());
  }

  @Test
  void aHeaderIsReadOnceIfItSaysSo() {
    Map<String, String> headers = Map.of("once.h", "#pragma once\nonce", "more.h", "more");
    assertEquals(
        "once more more",
        Reading.tokens(
            Reading.of(
                "#include \"once.h\"\n#include \"once.h\"\n#include <more.h>\n#include <more.h>\n",
                headers)));
    assertEquals(
        "more", Reading.tokens(Reading.of("#import \"more.h\"\n#import \"more.h\"\n", headers)));
  }

  @ParameterizedTest
  @EnumSource(DataModel.class)
  void headersThatAreMissingHaveTheValuesOfTheDataModel(DataModel model) {
    Preprocessed read =
        Reading.of(
            """
            #include <limits.h>
            #include <stdint.h>
            #include <stddef.h>
            #if ULONG_MAX > 0xffffffff
            long64
            #endif
            #if UINTPTR_MAX >> 31 >> 31 == 3
            pointer64
            #endif
            #if SIZE_MAX == UINTPTR_MAX && UINT_MAX == 0xffffffff && INT64_MAX > INT32_MAX
            rest
            #endif
            """,
            Map.of(),
            Settings.of(Language.C, model),
            Assignment.NONE);
    String flat = Reading.tokens(read);
    assertEquals(model.longType(true).width() == 64, flat.contains("long64"));
    assertEquals(model.address().width() == 64, flat.contains("pointer64"));
    assertTrue(flat.endsWith("rest"), flat);
    assertEquals(Set.of("defined(__CHAR_UNSIGNED__)"), Reading.atoms(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#error no way | main.c:1: #error no way",
        "#if 1 | main.c:1: the conditional is not closed in its file",
        "#endif | main.c:1: #endif without #if",
        "/* x | main.c:1: the comment is not closed",
        "#if 1/0 | main.c:1: division by zero in the condition",
        "#frobnicate | main.c:1: no directive is called \"frobnicate\"",
        "#define 3 | main.c:1: a macro's name has to be an identifier",
        "#if 1.5 | main.c:1: the condition cannot be read: \"1.5\" is no integer",
      })
  void whatIsWrongIsToldWithItsPlace(String text, String problem) {
    assertTrue(Reading.problems(Reading.of(text + "\n")).contains(problem));
  }

  @Test
  void aConditionThatCannotBeReadIsAskedAsAWhole() {
    Preprocessed read = Reading.of("#if AT LEAST(4)\nx\n#endif");
    assertEquals(Set.of("AT LEAST ( 4 )"), Reading.atoms(read));
    assertEquals("", read.text());
  }

  @Test
  void aMacroOfAMissingHeaderIsAskedWithItsArguments() {
    assertEquals(
        Set.of("CODE < VERSION(5, 4, 0)"),
        Reading.atoms(Reading.of("#if CODE < VERSION(5,4,0)\n#endif")));
  }

  @Test
  void aHeaderThatMayBeThereIsAsked() {
    Preprocessed read = Reading.of("#if __has_include(<gone.h>)\nx\n#endif");
    assertEquals(Set.of("__has_include(<gone.h>)"), Reading.atoms(read));
    assertFalse(read.text().contains("x"));
  }

  @Test
  void whatOneCompilerHasAndTheOtherHasNotIsAsked() {
    String text = "#if __has_attribute(%s)\nx\n#endif";
    assertEquals(Set.of(), Reading.atoms(Reading.of(text.formatted("packed"))));
    assertEquals(
        Set.of("__has_attribute(scalar_storage_order)"),
        Reading.atoms(Reading.of(text.formatted("scalar_storage_order"))));
    assertEquals(
        Set.of("__has_attribute(of_tomorrow)"),
        Reading.atoms(Reading.of(text.formatted("of_tomorrow"))));
  }

  @Test
  void aShiftThatIsUndefinedIsAskedIfCompilersDiffer() {
    assertEquals(Set.of("(1 << 64)"), Reading.atoms(Reading.of("#if 1 << 64\n#endif")));
    assertEquals(Set.of(), Reading.atoms(Reading.of("#if 1 >> 64\n#endif")));
  }

  @Test
  void wordsAreOperatorsInConditionsOfCppAlone() {
    Settings cpp = Settings.of(Language.CPP, DataModel.LP64);
    String text = "#if true and not 0 or 1 bitand 0\nx\n#endif";
    assertEquals("x", Reading.of(text, Map.of(), cpp, Assignment.NONE).text());
    assertFalse(Reading.of(text).problems().isEmpty());
  }

  @Test
  void aRawStringOfCppHoldsWhatItHolds() {
    Settings cpp = Settings.of(Language.CPP, DataModel.LP64);
    String text = "#define A 1\nR\"x(A\n\\\n)\" A)x\" A";
    Preprocessed read = Reading.of(text, Map.of(), cpp, Assignment.NONE);
    assertEquals("R\"x(A\n\\\n)\" A)x\" 1", Reading.tokens(read));
  }

  @Test
  void theBytesOfEmbedAreNotGuessed() {
    Preprocessed read = Reading.of("int a[] = {\n#embed \"data.bin\"\n};");
    assertEquals("int a [ ] = { __embedded_bytes__ } ;", Reading.tokens(read));
    assertEquals(Problem.Kind.COMPILERS_DIFFER, read.problems().get(0).kind());
    assertEquals(Optional.empty(), read.includes().get(0).found());
  }

  @Test
  void anOriginNamesTheUsersLineThenTheMacros() {
    Preprocessed read =
        Reading.of(
            "#include \"up.h\"\nint x = TWICE(n);\n",
            Map.of("up.h", "#define UP(a) (a + 1)\n#define TWICE(a) UP(a) * 2\nint h;\n"));
    int plus = read.text().indexOf('+');
    assertEquals(
        "main.c:2, in the expansion of TWICE (up.h:2), in the expansion of UP (up.h:1)",
        read.map().originAt(plus).orElseThrow().toString());
    assertEquals(
        "main.c:1", read.map().origin(0).includedFrom().get(0).toString(), "where it is included");
    int argument = read.text().indexOf("n ");
    assertEquals("n", read.map().token(read.map().indexAt(argument)).place().spelling());
  }

  @Test
  void theSameHeaderIsCutOnce() {
    String text = "#include <stdint.h>\nuint16_t x;";
    Preprocessed one = Reading.of(text);
    assertEquals(one.text(), Reading.of(text).text());
    assertTrue(one.text().startsWith("typedef signed char int8_t;"), one.text());
  }
}
