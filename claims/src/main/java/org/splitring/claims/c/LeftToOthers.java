package org.splitring.claims.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/** Says of a function that computes nothing itself to which other one it leaves the layout. */
final class LeftToOthers {

  private static final Set<String> DOES =
      Set.of("init", "size", "create", "new", "setup", "alloc", "allocate", "layout");

  private LeftToOthers() {}

  /** The first function of the ring that it calls and whose text is not there. */
  static Optional<Statement> of(Reading reading, IASTFunctionDefinition function) {
    Deque<IASTNode> open = new ArrayDeque<>();
    open.push(function.getBody());
    while (!open.isEmpty()) {
      IASTNode node = open.pop();
      if (node instanceof IASTFunctionCallExpression call
          && call.getFunctionNameExpression() instanceof IASTIdExpression id
          && lays(id.getName().toString())
          && reading.definitions.functions(id.getName().toString()).isEmpty()) {
        return Optional.of(unread(id.getName().toString(), call, reading));
      }
      IASTNode[] children = node.getChildren();
      for (int i = children.length - 1; i >= 0; i--) {
        open.push(children[i]);
      }
    }
    return Optional.empty();
  }

  /**
   * What of a formula is not known: before all else that it starts at the place of a ring that was
   * laid out before, of which no input would make one that is laid out here.
   */
  static Optional<Unknowns.Unknown> found(Formula formula, Reading reading) {
    List<Unknowns.Unknown> unknown = new ArrayList<>();
    for (Symbol symbol : Expressions.symbols(formula)) {
      Optional<Unknowns.Unknown> story = reading.unknowns.story(symbol);
      if (symbol.type().equals(reading.address())
          && story.filter(LeftToOthers::isRing).isPresent()) {
        String shown = story.get().shown();
        return Optional.of(
            new Unknowns.Unknown(
                story.get().kind(),
                shown,
                "it is taken from " + shown + ", which is laid out elsewhere",
                story.get().at(),
                "read the function that sets " + shown));
      }
      story.ifPresent(unknown::add);
    }
    return unknown.stream().findFirst();
  }

  private static boolean isRing(Unknowns.Unknown story) {
    Optional<Roles.Part> part = Roles.part(story.shown());
    return story.kind() == Unknowns.Kind.NAMED
        && (part.equals(Optional.of(Roles.Part.AVAIL))
            || part.equals(Optional.of(Roles.Part.USED)));
  }

  private static boolean lays(String name) {
    return Roles.isOfRing(name) && Roles.words(name).stream().anyMatch(DOES::contains);
  }

  private static Statement unread(String name, IASTNode call, Reading reading) {
    return new Statement.Unread(
        Roles.function(name).orElse(Quantity.USED),
        "it is left to " + name + ", whose text is not in what is read",
        Optional.of(reading.at(call)),
        "read "
            + name
            + " itself, or name the directory of the header that defines it with"
            + " --include");
  }
}
