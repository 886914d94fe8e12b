package org.splitring.reader.c.types;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/**
 * One declaration of a name in a scope.
 *
 * @param kind what it declares the name to be
 * @param node an innermost declarator, an enumerator, or the specifier that has a tag
 * @param from the offset from which on the name is known (C11 6.2.1p7)
 */
record NameDeclaration(Kind kind, String name, IASTNode node, int from) {

  /** What a name is declared to be. */
  enum Kind {
    TYPEDEF,
    OBJECT,
    FUNCTION,
    PARAMETER,
    ENUMERATOR,
    /** A structure, union or enumeration with its body. */
    TAG_DEFINITION,
    /** {@code struct s;}, which opens a tag in its scope. */
    TAG_DECLARATION,
    /** Any other {@code struct s}. */
    TAG_USE
  }

  boolean isTag() {
    return kind.compareTo(Kind.TAG_DEFINITION) >= 0;
  }
}
