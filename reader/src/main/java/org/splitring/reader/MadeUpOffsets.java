package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ring.RingClaim;
import org.splitring.reader.rust.types.Shape;

/** Leaves out what stands on where the compiler puts the members of a structure. */
final class MadeUpOffsets {

  private static final String WHY =
      "where the members of a structure are is the compiler's to choose: it has no repr(C)";
  private static final String MEND = "give the structure #[repr(C)], or read what places its parts";

  /** No mask of an alignment and no size has bits from there on and none above. */
  private static final long MOST = 1L << 62;

  /** Where the memory of a kernel begins is a multiple of so many bits, and no such place is. */
  private static final int KERNEL_BITS = 30;

  private MadeUpOffsets() {}

  /** The claim, with what is computed of such a place unread. */
  static RingClaim checked(RingClaim claim) {
    List<Statement> statements = new ArrayList<>();
    for (Statement each : claim.statements()) {
      boolean isMadeUp =
          each instanceof Stated stated
              && (isMadeUp(stated.formula())
                  || stated.laidOut().filter(MadeUpOffsets::isMadeUp).isPresent());
      statements.add(isMadeUp ? unread(each, WHY) : each);
    }
    return claim.saying(statements);
  }

  /** The claim of a structure, with nothing stated. */
  static RingClaim none(RingClaim claim, String name) {
    return claim.saying(
        claim.statements().stream()
            .map(
                each ->
                    unread(
                        each,
                        "the order of the members of "
                            + name
                            + " is the compiler's to choose: it has no repr(C), or holds a type"
                            + " whose size is not fixed"))
            .toList());
  }

  private static Statement unread(Statement statement, String why) {
    return new Unread(statement.quantity(), why, statement.at(), MEND, statement.assumptions());
  }

  private static boolean isMadeUp(Formula formula) {
    Optional<?>[] found = {Optional.empty()};
    Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Literal literal) {
            long size = Math.abs(literal.value());
            if (size >= Shape.STEP / 2
                && size <= MOST
                && Long.numberOfTrailingZeros(size) < KERNEL_BITS) {
              found[0] = Optional.of(node);
            }
          }
          return node;
        });
    return found[0].isPresent();
  }
}
