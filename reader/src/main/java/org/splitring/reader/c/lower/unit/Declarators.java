package org.splitring.reader.c.lower.unit;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.types.Entity;

/** What declarators declare. */
public final class Declarators {

  private Declarators() {}

  public static IASTDeclarator innermost(IASTDeclarator declarator) {
    IASTDeclarator inner = declarator;
    while (inner.getNestedDeclarator() != null) {
      inner = inner.getNestedDeclarator();
    }
    return inner;
  }

  /** The initial value, which stands on the outermost declarator. */
  public static @Nullable IASTInitializer initializer(IASTDeclarator declarator) {
    for (IASTNode at = declarator; at instanceof IASTDeclarator each; at = at.getParent()) {
      if (each.getInitializer() != null) {
        return each.getInitializer();
      }
    }
    return null;
  }

  /** What a declarator declares: its name means it from its end on. */
  public static Optional<Entity> symbol(UnitContext unit, IASTDeclarator declarator) {
    return unit.text().scopes().declared(declarator);
  }
}
