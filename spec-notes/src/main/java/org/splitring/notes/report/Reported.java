package org.splitring.notes.report;

import java.util.Optional;
import org.splitring.model.layout.Quantity;
import org.splitring.properties.Checked;
import org.splitring.properties.Checked.Judged;

/**
 * A claim with its verdicts, as a page shows it.
 *
 * @param checked the claim with its verdicts
 * @param command the command that asks for this claim alone, ready to be pasted
 */
public record Reported(Checked checked, String command) {

  Optional<Judged> judged(Quantity quantity) {
    return checked.judged().stream()
        .filter(each -> each.statement().quantity() == quantity)
        .findFirst();
  }

  /** Where on the page a verdict is looked at more closely. */
  String anchor(Quantity quantity) {
    return checked.claim().id().replaceAll("[^A-Za-z0-9]+", "-") + "-" + quantity.label();
  }
}
