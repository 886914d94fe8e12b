package org.splitring.reader.c.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/** Constants as they are spelled, in each data model. */
class LiteralsTest {

  private static final Origin AT = Origin.of(new FileRange("input.c", 1, 0, 0));

  private static Constant integer(String text, DataModel model) {
    return Literals.integer(text, model, AT).orElseThrow();
  }

  private static void isTyped(CType type, String text, DataModel model) {
    assertEquals(Type.of(type), integer(text, model).type(), text + " in " + model);
  }

  @Test
  void constantsHaveTheFirstTypeThatHoldsThem() {
    for (DataModel model : DataModel.values()) {
      isTyped(CType.S32, "2147483647", model);
      isTyped(CType.S64, "2147483648", model);
      isTyped(CType.U32, "0x80000000", model);
      isTyped(CType.S64, "0x100000000", model);
      isTyped(CType.U64, "0xffffffffffffffff", model);
      isTyped(CType.U32, "4294967295u", model);
      isTyped(CType.U64, "4294967296u", model);
      isTyped(model.longType(true), "5l", model);
      isTyped(model.longType(false), "5UL", model);
      isTyped(CType.S64, "2147483648L", model);
      isTyped(CType.S64, "0ll", model);
      isTyped(CType.U64, "0b1llu", model);
      isTyped(model.address(), "5uz", model);
    }
    isTyped(CType.U32, "0xffffffffl", DataModel.LLP64);
    isTyped(CType.S64, "0xffffffffl", DataModel.LP64);
  }

  @Test
  void whatNoTypeHoldsIsNoConstant() {
    for (String text : new String[] {"18446744073709551616", "9223372036854775808", "08", "1lul"}) {
      assertTrue(Literals.integer(text, DataModel.LP64, AT).isEmpty(), text);
    }
  }

  @Property
  void digitsOfAnyBaseGiveTheValue(@ForAll int value) {
    long unsigned = Integer.toUnsignedLong(value);
    for (String text :
        new String[] {
          unsigned + "ull",
          "0x" + Long.toHexString(unsigned) + "ULL",
          "0" + Long.toOctalString(unsigned) + "ull",
          "0b" + Long.toBinaryString(unsigned) + "uLL"
        }) {
      assertEquals(unsigned, integer(text, DataModel.LP64).bits(), text);
    }
  }

  private static long character(String text) {
    return Literals.character(text, CType.INT, DataModel.LP64, AT).orElseThrow().bits();
  }

  @Test
  void charactersAreSigned() {
    assertEquals(97, character("'a'"));
    assertEquals(-1, character("'\\377'"));
    assertEquals(-128, character("'\\x80'"));
    assertEquals(24930, character("'ab'"));
    assertEquals(0xffff, character("u'\\uffff'"));
    assertEquals(10, character("'\\n'"));
    assertTrue(Literals.character("'\\x100'", CType.INT, DataModel.LP64, AT).isEmpty());
    assertTrue(Literals.character("''", CType.INT, DataModel.LP64, AT).isEmpty());
  }

  @Test
  void stringsEndWithZero() {
    assertArrayEquals(
        new long[] {97, 98, 0},
        Literals.string("\"a\" \"b\"", DataModel.LP64).orElseThrow().values());
    assertArrayEquals(
        new long[] {0}, Literals.string("\"\"", DataModel.LP64).orElseThrow().values());
    assertEquals(CType.U16, Literals.string("L\"a\"", DataModel.LLP64).orElseThrow().unit());
    assertEquals(CType.S32, Literals.string("L\"a\"", DataModel.LP64).orElseThrow().unit());
  }
}
