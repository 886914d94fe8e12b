package org.splitring.reader.c.lower;

import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;

/** Lowers the loops of C (6.8.5). */
final class LoopLowering {

  private final FunctionContext context;
  private final Lowering up;
  private final StatementLowering statements;
  private final JumpTargets targets;

  LoopLowering(
      FunctionContext context, Lowering up, StatementLowering statements, JumpTargets targets) {
    this.context = context;
    this.up = up;
    this.statements = statements;
    this.targets = targets;
  }

  void loop(IASTForStatement loop) {
    if (loop.getInitializerStatement() != null) {
      statements.lower(loop.getInitializerStatement());
    }
    int head = context.blocks().reserve();
    int body = context.blocks().reserve();
    int step = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(head, context.at(loop));
    if (loop.getConditionExpression() == null) {
      context.blocks().jump(body, context.at(loop));
    } else {
      up.branch(loop.getConditionExpression(), body, exit);
    }
    context.blocks().resume(body);
    repeated(loop.getBody(), step, exit);
    context.blocks().enter(step, context.at(loop));
    if (loop.getIterationExpression() != null) {
      statements.effects(loop.getIterationExpression());
    }
    context.blocks().jump(head, context.at(loop));
    context.blocks().resume(exit);
  }

  void loop(IASTWhileStatement loop) {
    int head = context.blocks().reserve();
    int body = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(head, context.at(loop));
    up.branch(loop.getCondition(), body, exit);
    context.blocks().resume(body);
    repeated(loop.getBody(), head, exit);
    context.blocks().jump(head, context.at(loop));
    context.blocks().resume(exit);
  }

  void loop(IASTDoStatement loop) {
    int body = context.blocks().reserve();
    int condition = context.blocks().reserve();
    int exit = context.blocks().reserve();
    context.blocks().enter(body, context.at(loop));
    repeated(loop.getBody(), condition, exit);
    context.blocks().enter(condition, context.at(loop));
    up.branch(loop.getCondition(), body, exit);
    context.blocks().resume(exit);
  }

  private void repeated(IASTStatement body, int next, int exit) {
    targets.inLoop(next, exit, () -> statements.lower(body));
  }
}
