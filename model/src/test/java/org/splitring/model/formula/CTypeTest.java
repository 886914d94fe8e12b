package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CTypeTest {

  @ParameterizedTest
  @CsvSource({
    // C11 6.3.1.8, for the widths there are: the left, the right, their common type
    "int8_t, int8_t, int32_t",
    "uint8_t, uint8_t, int32_t",
    "int16_t, uint16_t, int32_t",
    "uint16_t, uint16_t, int32_t",
    "int32_t, uint16_t, int32_t",
    "int32_t, int32_t, int32_t",
    "int32_t, uint32_t, uint32_t",
    "uint32_t, int8_t, uint32_t",
    "uint32_t, uint32_t, uint32_t",
    "int64_t, int32_t, int64_t",
    "int64_t, uint32_t, int64_t",
    "uint64_t, int32_t, uint64_t",
    "uint64_t, uint8_t, uint64_t",
    "int64_t, uint64_t, uint64_t",
    "int64_t, int64_t, int64_t",
  })
  void operandsMeetInTheirCommonType(String left, String right, String common) {
    assertEquals(named(common), CType.common(named(left), named(right)));
    assertEquals(named(common), CType.common(named(right), named(left)));
  }

  @ParameterizedTest
  @CsvSource({
    "255, int8_t, -1",
    "128, int8_t, -128",
    "256, uint8_t, 0",
    "-1, uint8_t, 255",
    "-1, uint16_t, 65535",
    "65535, int16_t, -1",
    "4294967296, uint32_t, 0",
    "2147483648, int32_t, -2147483648",
    "-1, int64_t, -1",
    "-1, uint64_t, -1",
  })
  void valuesAreCutToTheirType(long bits, String type, long value) {
    assertEquals(value, named(type).wrap(bits));
  }

  @Test
  void otherWidthsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new CType(24, true));
  }

  @Test
  void addressesAreAsWideAsTheirModelSays() {
    assertEquals(CType.U64, DataModel.LP64.address());
    assertEquals(CType.U32, DataModel.ILP32.address());
    assertEquals(CType.U64, DataModel.LLP64.address());
    assertEquals(CType.S64, DataModel.LP64.longType(true));
    assertEquals(CType.U32, DataModel.LLP64.longType(false));
    assertEquals(CType.S32, DataModel.ILP32.difference());
  }

  private static CType named(String name) {
    boolean signed = name.startsWith("int");
    return new CType(Integer.parseInt(name.replaceAll("\\D", "")), signed);
  }
}
