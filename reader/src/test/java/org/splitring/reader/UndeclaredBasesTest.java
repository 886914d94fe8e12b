package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A base class that nothing declares may have a member of a name that comes from outside. */
class UndeclaredBasesTest {

  private static final String RULE = "undeclared-base";

  private static Texts laying(String classes) {
    return Texts.of(
        "o.cpp",
        "struct ring { char *desc, *used; };",
        "static const unsigned long head = 6;",
        classes,
        "void lay(ring *r, unsigned num, char *p, unsigned long align) {",
        "  r->desc = p;",
        "  r->used = p + ((18ul * num + Queue::bytes() + align - 1) & ~(align - 1));",
        "}");
  }

  private static List<String> said(String classes) throws UnreadableSourceException {
    Statement statement =
        assertSays(
            laying(classes).read("o.cpp", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    return statement.assumptions().stream()
        .filter(each -> each.rule().equals(RULE))
        .map(each -> each.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct Queue : Device { static unsigned long bytes() { return head; } };",
        "struct Queue : public Device<int> { static unsigned long bytes(); };"
            + " unsigned long Queue::bytes() { return head; }",
        "struct Middle : Device {};"
            + " struct Queue : Middle { static unsigned long bytes() { return head; } };",
        "struct Queue : Device { static const unsigned long more = head;"
            + " static unsigned long bytes() { return more; } };"
      })
  void namesFromOutsideAreTakenForThoseOutside(String classes) throws UnreadableSourceException {
    String base = classes.contains("Device<int>") ? "Device<int>" : "Device";
    assertEquals(
        List.of("the base class " + base + " is declared nowhere, and has no member head"),
        said(classes));
  }

  @Test
  void withoutTheRuleNothingIsSaid() throws UnreadableSourceException {
    String classes = "struct Queue : Device { static unsigned long bytes() { return head; } };";
    ReadRequest request =
        ReadRequest.of(laying(classes), "o.cpp", "lay").as(DataModel.LP64).without(RULE);
    unread(SourceReader.read(request).get(0), Quantity.USED);
  }

  /** Negative control: these names do not come from outside, or are not looked up in the base. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct Device {}; struct Queue : Device { static unsigned long bytes() { return head; } };",
        "struct Queue : Device { enum { own = 6 }; static unsigned long bytes() { return own; } };",
        "struct Queue : Device {"
            + " static unsigned long bytes() { unsigned long here = 6; return here; } };",
        "struct Queue : Device { static unsigned long bytes() { return ::head; } };"
      })
  void nothingIsTakenForGranted(String classes) throws UnreadableSourceException {
    assertEquals(List.of(), said(classes));
  }
}
