package org.splitring.reader.ring.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Input;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The {@code size} of a structure that is called a queue, or one of its rings, is Queue Size. */
public final class QueueMembers {

  private static final Set<String> QUEUE = Set.of("queue");

  private static final Set<String> RINGS = Set.of("used", "avail", "available");

  private QueueMembers() {}

  /** The input that a member of a parameter is by what the parameter is. */
  public static Optional<Input> input(AccessPath path, Function function) {
    boolean isSize =
        path.steps().equals(List.of(new Dereference(), new MemberOf("size")))
            || path.steps().equals(List.of(new MemberOf("size")));
    return isSize
            && function.parameters().stream()
                .anyMatch(each -> each.name().equals(path.root()) && isQueue(each))
        ? Optional.of(Input.N)
        : Optional.empty();
  }

  private static boolean isQueue(Variable parameter) {
    Type type =
        parameter.type() instanceof Type.PointerType pointer ? pointer.target() : parameter.type();
    if (!(type instanceof Type.RecordType record)) {
      return false;
    }
    Words words = Words.of(record.id().name());
    boolean isRing = words.has("ring") && words.has(RINGS);
    return words.has(RingNames.OF_QUEUE) || words.has(QUEUE) || isRing;
  }
}
