package org.splitring.reader.c.lower.unit;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;

/**
 * Objects without a name whose end does something (C++ [class.temporary]): they end with the full
 * expression that makes them. What their ends do is not followed.
 */
public final class TemporaryObjects {

  private int made;
  private Reason reason = Reason.notFollowed("");

  /** One more that lives until the end of the full expression. */
  public void add(String what) {
    made++;
    reason = Reason.notFollowed("how " + what + " ends, which has no name, is not followed");
  }

  public int mark() {
    return made;
  }

  /** Whether there are such objects since a point. */
  public boolean since(int mark) {
    return made > mark;
  }

  /** The end of a full expression. */
  public void end(int mark, FunctionContext context, IASTNode node) {
    if (since(mark)) {
      made = mark;
      context
          .blocks()
          .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(node)));
    }
  }

  /** Where an object lives on behind the place that is reached. */
  public void lose(int mark, FunctionContext context, IASTNode node) {
    if (since(mark)) {
      made = mark;
      context.blocks().end(new Terminator.Lost(reason, context.at(node)));
    }
  }
}
