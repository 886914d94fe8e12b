package org.splitring.cli.text.facts;

import java.util.List;
import org.splitring.model.claim.Transport;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.words.ValuesText;

/** Whether a difference can show on a transport, which depends on who chooses Queue Align there. */
final class ReachText {

  private ReachText() {}

  /** One sentence. Nothing is said of an alignment that was not looked at. */
  static String of(Transport transport, Differing differing, Domain domain) {
    List<QueueAlign> aligns = differing.rows().stream().map(Differing.Row::align).toList();
    if (aligns.isEmpty()) {
      return transport.name() + ": it shows where the base is one of those";
    }
    if (transport.align().isEmpty()) {
      return transport.name()
          + " lets the driver choose a: it shows for "
          + ValuesText.of("a", aligns, domain.aligns());
    }
    QueueAlign fixed = transport.align().get();
    String subject = transport.name() + " fixes a = " + fixed + ": ";
    if (!domain.aligns().contains(fixed)) {
      return subject + "not among the alignments looked at";
    }
    return differing.rows().stream()
        .filter(row -> row.align().equals(fixed))
        .findFirst()
        .map(row -> subject + "it shows for " + ValuesText.of("n", row.sizes(), domain.sizes()))
        .orElse(subject + "the difference cannot show there");
  }
}
