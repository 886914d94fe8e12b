package org.splitring.reader.c.cpp;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/**
 * One declaration of a name in a scope of C++.
 *
 * @param node an innermost declarator, a specifier, an enumerator or a whole declaration
 * @param from the offset from which on the name is known
 */
public record CppDeclaration(Kind kind, String name, IASTNode node, int from) {

  /** What a name is declared to be. */
  public enum Kind {
    TYPEDEF,
    ALIAS,
    /** A class or an enumeration with its body. */
    TYPE,
    /** One that is declared or used without a body. */
    TYPE_DECLARATION,
    ENUMERATOR,
    OBJECT,
    MEMBER,
    /** A name of a structured binding. */
    BINDING,
    PARAMETER,
    FUNCTION,
    FUNCTION_TEMPLATE,
    /** A template of classes, of aliases or of variables: its declaration. */
    OTHER_TEMPLATE,
    TYPE_PARAMETER,
    VALUE_PARAMETER,
    NAMESPACE,
    NAMESPACE_ALIAS,
    USING
  }

  boolean isType() {
    return kind == Kind.TYPE || kind == Kind.TYPE_DECLARATION;
  }

  boolean isFunction() {
    return kind == Kind.FUNCTION || kind == Kind.FUNCTION_TEMPLATE;
  }
}
