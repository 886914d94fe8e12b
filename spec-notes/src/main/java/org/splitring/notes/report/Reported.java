package org.splitring.notes.report;

import java.util.List;
import org.splitring.model.verdict.Checked;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.words.ObservationComparison;

/**
 * A claim with its verdicts, as a page shows it.
 *
 * @param checked the claim with its verdicts
 * @param command the command that asks for this claim alone, ready to be pasted; empty if none does
 * @param observed what was seen of the claimant when it ran
 * @param links where others can look at its source
 */
public record Reported(
    Checked checked, String command, List<ObservationComparison> observed, SourceLinks links) {

  public Reported {
    observed = List.copyOf(observed);
  }
}
