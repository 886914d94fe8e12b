package org.splitring.reader.ring.executed;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.RingNames;
import org.splitring.reader.ring.names.Words;

/**
 * A packed virtqueue ("Packed Virtqueues") has another layout: where a function lays one out, by
 * its own name or by the structures it works on, nothing is said of the split ring.
 */
public final class PackedRing {

  private PackedRing() {}

  /** The statements, unless it is a packed ring that they are of. */
  public static List<Statement> checked(ExecutedFunction executed, List<Statement> statements) {
    Optional<String> packed = packed(executed);
    return packed
        .map(name -> statements.stream().map(each -> (Statement) unread(each, name)).toList())
        .orElse(statements);
  }

  private static Optional<String> packed(ExecutedFunction executed) {
    String name = executed.function().id().name();
    if (isPacked(name)) {
      return Optional.of(name);
    }
    return executed.summary().consulted().allRecords().stream()
        .map(RecordId::name)
        .filter(PackedRing::isPackedOnly)
        .findFirst()
        .filter(
            each ->
                !executed.summary().arguments().stream().allMatch(Value.Number.class::isInstance));
  }

  private static boolean isPacked(String name) {
    return Words.of(name).has(RingNames.PACKED);
  }

  /** A structure of a packed ring's own: its descriptor, its event suppression, its queue. */
  private static boolean isPackedOnly(String name) {
    return isPacked(name)
        && (Words.of(name).has(RingNames.WHOLES) || Words.of(name).has(RingNames.PARTS));
  }

  private static Unread unread(Statement statement, String name) {
    return new Unread(
        statement.quantity(),
        name + " is of a packed virtqueue, which is no split ring",
        statement.at(),
        "no mend: the packed ring has another layout, which is not compared",
        statement.assumptions());
  }
}
