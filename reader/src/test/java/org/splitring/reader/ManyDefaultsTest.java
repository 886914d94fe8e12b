package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * Functions that a header of C++ only defines where nothing did are choices of those who call them.
 */
class ManyDefaultsTest {

  private static ReadClaim read(String qualifiers, String used) throws UnreadableSourceException {
    StringBuilder header = new StringBuilder("namespace net {\n");
    header.append("struct part { unsigned first() { return 1; } };\n");
    header.append("inline unsigned head() QQ { return 6; }\n");
    for (int i = 0; i < 8; i++) {
      header.append("#ifndef swap_" + i + "\n");
      header.append("inline unsigned swap_" + i + "(unsigned x) QQ { return x + 6; }\n#endif\n");
    }
    header.append("}\n");
    return Texts.of("net.hpp", header.toString().replace("QQ", qualifiers))
        .with(
            "ring.cpp",
            "#include \"net.hpp\"",
            "struct ring { char *desc, *avail, *used; };",
            "void lay(ring *r, unsigned num, char *p, unsigned long align) {",
            "  r->desc = p; r->avail = p + 16ul * num;",
            "  r->used = (char *)(((unsigned long)p + 18ul * num + "
                + used
                + " + align - 1) & ~(align - 1)); }")
        .read("ring.cpp", "lay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noexcept"})
  void whatIsNotCalledIsNoChoice(String qualifiers) throws UnreadableSourceException {
    assertSays(read(qualifiers, "net::head()"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: what is called may be another one. */
  @ParameterizedTest
  @ValueSource(strings = {"", "noexcept"})
  void whatIsCalledIsAChoice(String qualifiers) throws UnreadableSourceException {
    unread(read(qualifiers, "net::swap_3(0)"), Quantity.USED);
  }

  /** What has no guard and the name of what it includes means the other one of that name. */
  @Test
  void aHeaderDoesNotMeanItself() throws UnreadableSourceException {
    Texts texts =
        Texts.of("api/net.hpp", "inline unsigned head() { return 6; }")
            .with("api/detail/net.hpp", "#include <net.hpp>")
            .with(
                "api/ring.cpp",
                "#include \"detail/net.hpp\"",
                "struct ring { char *desc, *avail, *used; };",
                "void lay(ring *r, unsigned num, char *p, unsigned long align) {",
                "  r->desc = p; r->avail = p + 16ul * num;",
                "  r->used = (char *)(((unsigned long)p + 18ul * num + head() + align - 1) & ~(align - 1)); }");
    assertSays(texts.read("api/ring.cpp", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}
