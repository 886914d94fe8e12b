package org.splitring.reader.c.cpp;

import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;

/** What may stand in front of {@code ::}. */
public sealed interface Container {

  /** A namespace; {@code path} is empty for the one that holds all. */
  record Space(String path) implements Container {}

  /** A class. */
  record ClassType(IASTCompositeTypeSpecifier definition) implements Container {}

  /** An enumeration. */
  record Constants(ICPPASTEnumerationSpecifier definition) implements Container {}

  /** The node that a class or an enumeration is defined by. */
  static IASTNode node(Container container) {
    return container instanceof ClassType type
        ? type.definition()
        : ((Constants) container).definition();
  }
}
