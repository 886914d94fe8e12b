package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Variable;

/** The scopes that are open, with what has to be done on each edge that leaves them. */
final class BlockScopes {

  /** What a variable's attribute {@code cleanup} has called with its address. */
  interface Cleanup {
    void run(Variable variable, IASTNode at);
  }

  private record Ending(Variable variable, Optional<Cleanup> cleanup, IASTNode declared) {}

  private record Scope(IASTNode node, List<Ending> endings) {}

  private final FunctionContext context;
  private final List<Scope> open = new ArrayList<>();

  BlockScopes(FunctionContext context) {
    this.context = context;
  }

  int depth() {
    return open.size();
  }

  void enter(IASTNode node) {
    open.add(new Scope(node, new ArrayList<>()));
  }

  void declare(Variable variable, Optional<Cleanup> cleanup, IASTNode declared) {
    if (!open.isEmpty()) {
      open.get(open.size() - 1).endings.add(new Ending(variable, cleanup, declared));
    }
  }

  /** Ends the innermost scope where execution reaches its end. */
  void leave(IASTNode at) {
    unwind(open.size() - 1, at, true);
    open.remove(open.size() - 1);
  }

  /** What happens on an edge from here to where only the outer {@code depth} scopes are open. */
  void unwind(int depth, IASTNode at, boolean storage) {
    for (int i = open.size() - 1; i >= depth; i--) {
      List<Ending> endings = open.get(i).endings;
      for (int j = endings.size() - 1; j >= 0; j--) {
        end(endings.get(j), at, storage);
      }
    }
  }

  private void end(Ending ending, IASTNode at, boolean storage) {
    ending.cleanup.ifPresent(each -> each.run(ending.variable, at));
    if (storage) {
      Origin origin = context.at(at);
      context.blocks().emit(new Statement.StorageDead(ending.variable, origin));
    }
  }

  /** Whether a cleanup runs when all scopes are left. */
  boolean hasCleanup() {
    return open.stream()
        .flatMap(each -> each.endings.stream())
        .anyMatch(each -> each.cleanup.isPresent());
  }

  /** How many of the scopes hold a node. */
  int holding(IASTNode node) {
    int depth = open.size();
    while (depth > 0 && !isIn(node, open.get(depth - 1).node)) {
      depth--;
    }
    return depth;
  }

  /** The node of a scope. */
  IASTNode node(int depth) {
    return open.get(depth - 1).node;
  }

  /** Cleanups of a scope's variables that a jump back goes behind the beginning of. */
  void unwindBack(int depth, IASTNode label, IASTNode at) {
    List<Ending> endings = open.get(depth - 1).endings;
    for (int j = endings.size() - 1; j >= 0; j--) {
      Ending each = endings.get(j);
      if (each.cleanup.isPresent() && offset(each.declared) > offset(label)) {
        end(each, at, false);
      }
    }
  }

  static int offset(IASTNode node) {
    return node.getFileLocation() == null ? 0 : node.getFileLocation().getNodeOffset();
  }

  static boolean isIn(IASTNode node, IASTNode ancestor) {
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
