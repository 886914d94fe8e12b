package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;

/** {@code goto} and labels: where they are, and what begins and ends on the way. */
final class Jumps {

  private final FunctionContext context;
  private final BlockScopes scopes;
  private final Map<String, List<IASTLabelStatement>> labels = new HashMap<>();
  private final Map<IASTLabelStatement, Integer> blocks = new IdentityHashMap<>();
  private final Set<Integer> entered = new HashSet<>();

  Jumps(FunctionContext context, BlockScopes scopes) {
    this.context = context;
    this.scopes = scopes;
  }

  /** Finds the labels of a function. */
  void index(IASTStatement body) {
    body.accept(
        new ASTVisitor() {
          {
            shouldVisitStatements = true;
          }

          @Override
          public int visit(IASTStatement each) {
            if (each instanceof IASTLabelStatement label) {
              labels
                  .computeIfAbsent(label.getName().toString(), name -> new ArrayList<>())
                  .add(label);
            }
            return PROCESS_CONTINUE;
          }
        });
  }

  private int block(IASTLabelStatement label) {
    return blocks.computeIfAbsent(label, each -> context.blocks().reserve());
  }

  /** A label is reached. */
  void label(IASTLabelStatement label) {
    int block = block(label);
    entered.add(block);
    context.blocks().enter(block, context.at(label));
  }

  /** Goes to a label. */
  void jump(String name, IASTNode at) {
    Optional<IASTLabelStatement> target = find(name, at);
    if (target.isEmpty()) {
      lose("the label " + name + " is not found", at);
      return;
    }
    IASTLabelStatement label = target.get();
    int depth = scopes.holding(label);
    if (depth == 0) {
      lose("goto " + name + " leaves what is read", at);
      return;
    }
    scopes.unwind(depth, at, true);
    scopes.unwindBack(depth, label, at);
    begin(scopes.node(depth), BlockScopes.offset(at), label, at);
    context.blocks().jump(block(label), context.at(at));
  }

  /** The label of that name; of more than one, that of the innermost block that has just one. */
  private Optional<IASTLabelStatement> find(String name, IASTNode at) {
    List<IASTLabelStatement> all = labels.getOrDefault(name, List.of());
    for (IASTNode scope = at; scope != null; scope = scope.getParent()) {
      IASTNode within = scope;
      List<IASTLabelStatement> near =
          all.stream().filter(each -> BlockScopes.isIn(each, within)).toList();
      if (near.size() == 1 && (all.size() == 1 || scope instanceof IASTCompoundStatement)) {
        return Optional.of(near.get(0));
      }
      if (near.size() > 1) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The storage of variables that are in scope where a jump goes to and not where it comes from:
   * they live from the beginning of their block, without a value (C11 6.2.4p6).
   */
  void begin(IASTNode scope, int from, IASTNode to, IASTNode at) {
    for (IASTNode inner = to; inner != null && inner != scope; inner = inner.getParent()) {
      IASTNode parent = inner.getParent();
      if (parent instanceof IASTCompoundStatement compound) {
        for (IASTStatement each : compound.getStatements()) {
          if (each == inner) {
            break;
          }
          if (parent != scope || BlockScopes.offset(each) > from) {
            live(each, at);
          }
        }
      } else if (parent instanceof IASTForStatement loop
          && loop.getInitializerStatement() != inner) {
        live(loop.getInitializerStatement(), at);
      }
    }
  }

  private void live(IASTStatement statement, IASTNode at) {
    if (!(statement instanceof IASTDeclarationStatement declaration)
        || !(declaration.getDeclaration() instanceof IASTSimpleDeclaration simple)) {
      return;
    }
    for (IASTDeclarator each : simple.getDeclarators()) {
      Optional<Entity> symbol = Declarators.symbol(context.unit(), each);
      if (symbol.isPresent()
          && symbol.get() instanceof Entity.ObjectName object
          && object.kind() == Entity.ObjectName.Kind.LOCAL
          && !(context.locals().typed(object).type() instanceof Type.UnknownType)) {
        context
            .blocks()
            .emit(new Statement.StorageLive(context.locals().variable(object), context.at(at)));
      }
    }
  }

  void lose(String what, IASTNode at) {
    context.blocks().end(new Terminator.Lost(Reason.notFollowed(what), context.at(at)));
  }

  /** Labels whose text is not followed: who jumps there is lost. */
  void close() {
    blocks.forEach(
        (label, block) -> {
          if (!entered.contains(block)) {
            context.blocks().resume(block);
            lose("the text behind the label " + label.getName() + " is not followed", label);
          }
        });
  }
}
