package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/** The second question that mutants are asked can be answered both ways. */
class SamenessTest {

  /** The ends of the usual one: what is divided by the base takes the solver long at each point. */
  private static final Domain CORNERS =
      new Domain(
          List.of(new QueueSize(1), new QueueSize(QueueSize.LARGEST)),
          List.of(new QueueAlign(QueueAlign.SMALLEST), new QueueAlign(65536)));

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
    assertEquals(expected, Sameness.of(claim, stated, read(other), CORNERS));
  }

  private static Formula read(String text) throws Exception {
    return FormulaReader.read(text, DataModel.LP64);
  }
}
