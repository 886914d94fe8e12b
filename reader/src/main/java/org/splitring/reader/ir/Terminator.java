package org.splitring.reader.ir;

import java.util.List;
import java.util.Optional;

/** Where execution goes at the end of a block. Blocks are named by their index in the function. */
public sealed interface Terminator {

  /** Where it stands. */
  Origin origin();

  /** To that block. */
  record Goto(int block, Origin origin) implements Terminator {}

  /** To one of two, by whether a scalar is not zero. */
  record Branch(Expression condition, int whenTrue, int whenFalse, Origin origin)
      implements Terminator {}

  /** To the case that an integer is in; cases are tried in order, and do not overlap. */
  record Switch(Expression value, List<Case> cases, int otherwise, Origin origin)
      implements Terminator {
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case of a switch.
   *
   * @param first the lowest value, in the type of the switched value
   * @param last the highest, which is the lowest but for GNU's ranges
   */
  record Case(long first, long last, int block) {}

  /** To the caller. Of an aggregate the value is a {@link Expression.Load}. */
  record Return(Optional<Expression> value, Origin origin) implements Terminator {}

  /** Nowhere: execution does not come here, or ends here. */
  record Unreachable(Origin origin) implements Terminator {}

  /** To somewhere that is not followed, such as a computed {@code goto}. */
  record Lost(Reason reason, Origin origin) implements Terminator {}
}
