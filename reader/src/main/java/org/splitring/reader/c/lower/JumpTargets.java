package org.splitring.reader.c.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.c.lower.unit.FunctionContext;

/** Where {@code break} and {@code continue} go, and what is left behind on the way. */
final class JumpTargets {

  /** A block, and how many scopes are open around it. */
  private record Target(int block, int depth) {}

  private final FunctionContext context;
  private final BlockScopes scopes;
  private final Jumps jumps;
  private final Deque<Target> breaks = new ArrayDeque<>();
  private final Deque<Target> continues = new ArrayDeque<>();

  JumpTargets(FunctionContext context, BlockScopes scopes, Jumps jumps) {
    this.context = context;
    this.scopes = scopes;
    this.jumps = jumps;
  }

  /** The body of a loop. */
  void inLoop(int next, int exit, Runnable body) {
    continues.push(new Target(next, scopes.depth()));
    inSwitch(exit, body);
    continues.pop();
  }

  /** What only {@code break} leaves. */
  void inSwitch(int exit, Runnable body) {
    breaks.push(new Target(exit, scopes.depth()));
    body.run();
    breaks.pop();
  }

  void breakAt(IASTStatement at) {
    jump(breaks, at);
  }

  void continueAt(IASTStatement at) {
    jump(continues, at);
  }

  private void jump(Deque<Target> targets, IASTStatement at) {
    Target target = targets.peek();
    if (target == null) {
      jumps.lose(context.shown(at) + " outside of what it leaves", at);
      return;
    }
    scopes.unwind(target.depth, at, true);
    context.blocks().jump(target.block, context.at(at));
  }
}
