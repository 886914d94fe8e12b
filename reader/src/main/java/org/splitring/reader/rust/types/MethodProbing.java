package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems.Member;

/**
 * Which of several methods of one name a call means: the language tries the receiver as it is, then
 * behind a reference, then what it leads to; and each time the type's own before the traits'.
 */
public final class MethodProbing {

  /** How a method takes its type. */
  private enum Taken {
    AS_IT_IS,
    SHARED,
    MUTABLE
  }

  private record Candidate(Member member, int turn, boolean isOwn) {}

  private MethodProbing() {}

  /**
   * The method.
   *
   * @param receiver what the call stands behind
   * @param own the methods of what the receiver leads to
   * @param ofTraits those that traits give it
   * @return empty if several come at once
   */
  public static Optional<Member> first(RustType receiver, List<Member> own, List<Member> ofTraits) {
    List<Candidate> all = new ArrayList<>();
    own.forEach(each -> all.add(new Candidate(each, turn(receiver, each), true)));
    ofTraits.forEach(each -> all.add(new Candidate(each, turn(receiver, each), false)));
    List<Candidate> ordered =
        all.stream()
            .sorted(
                Comparator.comparingInt(Candidate::turn)
                    .thenComparing(each -> each.isOwn() ? 0 : 1))
            .toList();
    boolean isClear =
        ordered.size() == 1
            || ordered.size() > 1
                && (ordered.get(0).turn() != ordered.get(1).turn()
                    || ordered.get(0).isOwn() != ordered.get(1).isOwn());
    return isClear ? Optional.of(ordered.get(0).member()) : Optional.empty();
  }

  private static int turn(RustType receiver, Member method) {
    Taken taken = taken(method.item().node());
    if (receiver instanceof RustType.Pointer reference) {
      Taken given = reference.shared() ? Taken.SHARED : Taken.MUTABLE;
      return taken == given ? 0 : 1 + taken.ordinal();
    }
    return taken.ordinal();
  }

  private static Taken taken(Node method) {
    Optional<Node> self = method.field("parameters").flatMap(each -> each.part("self_parameter"));
    boolean isLent = self.filter(each -> each.has("&")).isPresent();
    return !isLent
        ? Taken.AS_IT_IS
        : self.get().has("mutable_specifier") ? Taken.MUTABLE : Taken.SHARED;
  }
}
