package org.splitring.reader.c.types;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;

/** Which declaration a name means where it stands (C11 6.2.1). */
public interface Scopes {

  /** What an identifier of an expression or a typedef name means; empty if nothing declares it. */
  Optional<Entity> ordinary(IASTName name);

  /** The same of a name that is written at the place of a node, after what comes before it. */
  Optional<Entity> ordinary(String name, IASTNode at);

  /**
   * The definition that a tag means where it is used; empty if nothing completes it, or more than
   * one does in one scope.
   */
  Optional<IASTNode> definition(String tag, IASTNode use);

  /** What a declarator declares: its name means it from its end on. */
  Optional<Entity> declared(IASTDeclarator declarator);

  /** The functions that have a text outside of all functions, in the order of the text. */
  List<IASTFunctionDefinition> functions();
}
