package org.splitring.reader.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.macro.PreprocessorBounds;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

class PreprocessorLawsTest {

  private static Preprocessed read(String text) {
    Settings bare =
        new Settings(
            Language.C,
            Predefined.text(new SourceText("<none>", "")),
            List.of(),
            PreprocessorBounds.USUAL);
    return Reading.of(text, Map.of(), bare, Assignment.NONE);
  }

  @Property(tries = 60)
  void flatTextHasNothingLeftToDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Preprocessed once = read(new HostileMacros(seed).file(5));
    Preprocessed twice = read(once.text());
    assertEquals(Reading.tokens(once), Reading.tokens(twice));
    assertEquals(once.text(), twice.text());
  }

  @Property(tries = 60)
  void theFlatTextIsItsTokensAndTheMapKnowsWhere(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Preprocessed read = read(new HostileMacros(seed).file(5));
    int end = 0;
    for (int i = 0; i < read.map().size(); i++) {
      int start = read.map().offset(i);
      Token token = read.map().token(i);
      assertTrue(end <= start, "tokens come one after the other");
      assertTrue(read.text().startsWith(token.text(), start));
      assertTrue(read.text().substring(end, start).isBlank());
      end = start + token.text().length();
      for (int offset = start; offset < end; offset++) {
        assertEquals(i, read.map().indexAt(offset));
      }
      assertEquals("main.c", read.map().origin(i).at().file());
    }
    assertEquals(read.text().length(), end);
  }

  @Property(tries = 300)
  void anyTextIsReadWithoutFalling(
      @ForAll @StringLength(max = 120) @CharRange(from = '\t', to = '~') String text) {
    for (String before : List.of("", "#define f(x, ...) #x x##x __VA_OPT__(x\nf(", "#if ")) {
      Preprocessed read = read(before + text);
      assertTrue(read.isComplete());
    }
  }

  @Property(tries = 300)
  void everyCharacterIsOfATokenOrBlankOrAComment(
      @ForAll @StringLength(max = 80) @CharRange(from = ' ', to = '~') String text) {
    int end = 0;
    for (Token token : Lexer.lex(new SourceText("t", text), Language.C).tokens()) {
      String between = text.substring(end, token.place().start());
      assertTrue(between.isBlank() || between.contains("/"), between);
      assertEquals(token.text(), token.place().spelling());
      end = token.place().end();
    }
  }
}
