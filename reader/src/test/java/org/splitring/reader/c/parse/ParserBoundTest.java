package org.splitring.reader.c.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.cdt.core.model.ILanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both parsers end where they try too much, and only there. */
class ParserBoundTest {

  private static final String TEXT = "int f(int x) { return x + 1; }\n";

  private static ILanguage parser(boolean cpp, int most) {
    return cpp ? new FlatCpp(most) : new FlatC(most);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aParserThatTriesTooMuchEnds(boolean cpp) {
    ParserBound.Exceeded ended =
        assertThrows(
            ParserBound.Exceeded.class, () -> CParser.tree(parser(cpp, 2), TEXT.repeat(10)));
    assertEquals("the parser tries more than 2 readings of the text", ended.getMessage());
  }

  /** The control: a bound that is always reached would pass the test above. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aUsualTextIsParsed(boolean cpp) {
    assertTrue(CParser.tree(parser(cpp, 1000), TEXT.repeat(10)).isPresent());
  }
}
