package org.splitring.cli.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Golden;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class LayoutTextTest {

  @Test
  void aCommonRing() {
    Golden.assertText(
        "layout-256-4096.txt", LayoutText.of(new QueueSize(256), new QueueAlign(4096)));
  }

  @Test
  void aRingWithoutPadding() {
    Golden.assertText("layout-1-4.txt", LayoutText.of(new QueueSize(1), new QueueAlign(4)));
  }

  @Test
  void everyPartIsInTheBarHoweverSmall() {
    for (QueueSize size : QueueSize.all()) {
      for (QueueAlign align : QueueAlign.upTo(QueueAlign.LARGEST)) {
        String bar = LayoutText.of(size, align).lines().skip(2).findFirst().orElseThrow();
        assertTrue(bar.matches("  \\|D+A+\\.*U+\\|"), bar);
        assertTrue(bar.length() == 88, bar);
      }
    }
  }
}
