package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.c.FormulaReader;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

/** The second question that mutants are asked can be answered both ways. */
class SamenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16*n | n << 4                                                | EQUAL
          base + 16*n | 16*n + base                                    | EQUAL
          base + 16*n | base + 16*n + (n > 40000)                      | EQUAL
          base + 16*n | base + 16*n + (n == 32768)                     | DIFFERENT
          base + 16*n | base + 16*n + (base == 1099511693312)          | DIFFERENT
          base + 16*n | base + 16*n + (n / (base - 1099511693312) > n) | DIFFERENT
          """)
  void valuesAreComparedForEveryBase(String one, String other, Sameness expected) throws Exception {
    Claim claim = Catalogue.load().find("linux").orElseThrow().claim();
    Stated stated = Stated.of(Quantity.AVAIL, read(one), Measured.ADDRESS);
    assertEquals(expected, Sameness.of(claim, stated, read(other), Domain.DEFAULT));
  }

  private static Formula read(String text) throws Exception {
    return FormulaReader.read(text, DataModel.LP64);
  }
}
