package org.splitring.reader.c.types;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;

/** Which declaration a name means where it stands (C11 6.2.1). */
public interface Scopes {

  /** What an identifier of an expression or a typedef name means; empty if nothing declares it. */
  Optional<Symbol> ordinary(IASTName name);

  /** The same of a name that is written at the place of a node, after what comes before it. */
  Optional<Symbol> ordinary(String name, IASTNode at);
}
