package org.splitring.reader.joint;

import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.c.types.OpenMembers;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ring.RingClaim;

/** Leaves out what stands on where the compiler puts the members of a structure. */
public final class MadeUpOffsets {

  private static final String WHY =
      "where the members of a structure are is the compiler's to choose: it has no repr(C)";
  private static final String MEND = "give the structure #[repr(C)], or read what places its parts";
  private static final String OPEN =
      "it depends on where the members of a structure are, and the type of one is not declared";

  private MadeUpOffsets() {}

  /** The claim, with what is computed of such a place unread. */
  public static RingClaim checked(RingClaim claim) {
    return claim.saying(
        claim.statements().stream()
            .map(each -> isMadeUp(each) ? unread(each, WHY, MEND) : each)
            .toList());
  }

  /** The claim of C, with what is computed of a member behind one of no known size unread. */
  public static RingClaim ofC(RingClaim claim) {
    return claim.saying(
        claim.statements().stream()
            .map(
                each ->
                    isOpen(each) && isMadeUp(each)
                        ? unread(each, OPEN, HeaderHint.DECLARES.text())
                        : each)
            .toList());
  }

  private static boolean isOpen(Statement statement) {
    return statement.assumptions().stream().anyMatch(each -> each.rule().equals(OpenMembers.RULE));
  }

  private static boolean isMadeUp(Statement statement) {
    return statement instanceof Stated stated
        && (MadeUpOffset.isIn(stated.formula())
            || stated.laidOut().filter(MadeUpOffset::isIn).isPresent());
  }

  /** The claim of a structure, with nothing stated. */
  public static RingClaim none(RingClaim claim, String name) {
    return claim.saying(
        claim.statements().stream()
            .map(
                each ->
                    unread(
                        each,
                        "the order of the members of "
                            + name
                            + " is the compiler's to choose: it has no repr(C), or holds a type"
                            + " whose size is not fixed",
                        MEND))
            .toList());
  }

  private static Statement unread(Statement statement, String why, String mend) {
    return new Unread(statement.quantity(), why, statement.at(), mend, statement.assumptions());
  }
}
