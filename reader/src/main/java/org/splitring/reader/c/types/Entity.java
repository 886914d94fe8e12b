package org.splitring.reader.c.types;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.ir.Reason;

/**
 * What an ordinary identifier denotes (C11 6.2.3). Two of them are the same entity if and only if
 * they are equal.
 */
public sealed interface Entity {

  /** The identifier. */
  String name();

  /**
   * A typedef name.
   *
   * @param declarators the innermost ones that declare it, in order; more than one where it is
   *     declared again
   */
  record TypedefName(String name, List<IASTDeclarator> declarators) implements Entity {
    public TypedefName {
      declarators = List.copyOf(declarators);
    }
  }

  /**
   * A variable: a local one, one with static storage, or a parameter.
   *
   * @param declarators the innermost ones that declare it, in order; the parser's nodes, by
   *     identity
   * @param kind where it lives
   */
  record ObjectName(String name, List<IASTDeclarator> declarators, Kind kind) implements Entity {

    /** Where it lives. */
    public enum Kind {
      PARAMETER,
      LOCAL,
      /** Declared in a block, with static storage. */
      LOCAL_STATIC,
      /** At file scope, seen in this file only. */
      FILE_STATIC,
      /** At file scope, or {@code extern} in a block. */
      EXTERNAL
    }

    public ObjectName {
      declarators = List.copyOf(declarators);
    }
  }

  /**
   * A function.
   *
   * @param declarators the innermost ones that declare it, the definition's among them
   * @param definition its text, if the unit has one; more than one text is none
   */
  record FunctionName(
      String name, List<IASTDeclarator> declarators, Optional<IASTFunctionDefinition> definition)
      implements Entity {
    public FunctionName {
      declarators = List.copyOf(declarators);
    }
  }

  /** An enumeration constant. */
  record EnumerationConstant(
      String name, IASTEnumerator enumerator, IASTEnumerationSpecifier enumeration)
      implements Entity {}

  /**
   * A type of C++ that has a name of its own: a class, an enumeration, an alias, or a parameter of
   * a template with what it stands for.
   *
   * @param node what defines it; the parser's node, by identity
   */
  record TypeName(String name, IASTNode node) implements Entity {}

  /** A member of a class, named where its object is not. */
  record MemberName(String name, IASTDeclarator declarator, IASTCompositeTypeSpecifier owner)
      implements Entity {}

  /** Functions that share a name, templates of functions among them. */
  record Overloads(String name, List<FunctionName> functions, List<IASTNode> templates)
      implements Entity {
    public Overloads {
      functions = List.copyOf(functions);
      templates = List.copyOf(templates);
    }
  }

  /** A parameter of a template that is a number. */
  record ConstantName(String name, ConstantEvaluator.Evaluated value) implements Entity {}

  /** Whether a declarator, the innermost of its name, declares it. */
  default boolean isDeclaredBy(IASTDeclarator declarator) {
    List<IASTDeclarator> all =
        this instanceof ObjectName object
            ? object.declarators()
            : this instanceof FunctionName function
                ? function.declarators()
                : this instanceof TypedefName typedef ? typedef.declarators() : List.of();
    return all.contains(declarator);
  }

  /** A name that a piece of text declares which is not followed, so that it may be anything. */
  record Obscured(String name, Reason reason) implements Entity {}
}
