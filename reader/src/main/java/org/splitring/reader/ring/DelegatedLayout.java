package org.splitring.reader.ring;

import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.ReturnedQuantity;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.RingNames;
import org.splitring.reader.ring.names.Words;

/** Says of a function that computes nothing itself to which other one it leaves the layout. */
final class DelegatedLayout {

  private DelegatedLayout() {}

  /** The first function of the ring that it calls and whose text is not there. */
  static Optional<Statement> of(ExecutedFunction executed) {
    return executed.calls().stream()
        .filter(call -> call.callee() instanceof Callee.Missing)
        .filter(call -> laysOut(ReturnedQuantity.unqualified(call.name())))
        .map(DelegatedLayout::unread)
        .findFirst();
  }

  private static boolean laysOut(String name) {
    return QuantityNames.isOfRing(name) && Words.of(name).has(RingNames.LAYS_OUT);
  }

  private static Statement unread(ObservedCall call) {
    return new Unread(
        QuantityNames.function(call.name()).flatMap(Meaning::quantity).orElse(Quantity.USED),
        "it is left to " + call.name() + ", whose text is not in what is read",
        ClaimPlaces.of(call.origin()),
        "read " + call.name() + " itself, or " + HeaderHint.DEFINES.text());
  }
}
