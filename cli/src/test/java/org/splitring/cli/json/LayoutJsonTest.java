package org.splitring.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Golden;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class LayoutJsonTest {

  private static final String JSON = LayoutJson.of(new QueueSize(256), new QueueAlign(4096));

  @Test
  void aCommonRing() {
    Golden.assertText("layout-256-4096.json", JSON);
  }

  @Test
  void itFollowsTheSchema() {
    assertEquals(List.of(), Schemas.errors(Schemas.LAYOUT, JSON));
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() {
    assertFalse(Schemas.errors(Schemas.LAYOUT, JSON.replace("\"end\"", "\"ends\"")).isEmpty());
  }
}
