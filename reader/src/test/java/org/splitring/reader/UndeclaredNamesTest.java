package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A name that nothing declares is a function or a constant, and knows nothing of variables. */
class UndeclaredNamesTest {

  private static ReadClaim read(String pages) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct ring { unsigned long pages; char *desc, *avail, *used; };",
            "int take(unsigned long pages, char **where);",
            "int lay(struct ring *r, unsigned num, unsigned long align) {",
            "  char *at; int no;",
            "  r->pages = " + pages + ";",
            "  no = take(r->pages, &at); if (no) return no;",
            "  r->desc = at; r->avail = at + 16ul * num;",
            "  r->used = (char *)(((unsigned long)at + 18ul * num + 6 + align - 1) & -align);",
            "  return 0; }")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages_of(18ul * num)", "PAGES_OF(num)", "RING_PAGES + num"})
  void variablesStayAsTheyAre(String pages) throws UnreadableSourceException {
    var said = assertSays(read(pages), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream().anyMatch(each -> each.rule().equals("undeclared-name")),
        said::toString);
  }

  /** What is called as a statement may be a macro as well as what gives a value. */
  @Test
  void aStatementIsACall() throws UnreadableSourceException {
    String text = "16ul * num; frob(num)";
    var said = assertSays(read(text), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream()
            .anyMatch(
                each -> each.rule().equals("undeclared-name") && each.text().startsWith("frob ")),
        said::toString);
  }

  /** Negative control: what it is handed a pointer to may change at any later call. */
  @ParameterizedTest
  @ValueSource(strings = {"pages_of(&num)", "(keep(&align), 4)"})
  void aVariableThatItIsHandedMayChange(String pages) throws UnreadableSourceException {
    unread(read(pages), Quantity.USED);
  }
}
