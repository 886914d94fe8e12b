package org.splitring.reader.c.types;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;

/** What names, types and classes are in a language that adds to C. */
public interface Dialect {

  /** What names mean. */
  Scopes scopes();

  /**
   * The type that specifiers name, where C has no such type.
   *
   * @param declarator the innermost one behind them
   */
  Optional<Typed> specified(IASTDeclSpecifier specifier, IASTDeclarator declarator);

  /** The type of what a name denotes, where C has no such names. */
  Typed typeOf(Entity symbol);

  /** The value of an enumeration constant, with the type that it has outside of its list. */
  Evaluated value(Entity.EnumerationConstant constant);

  /** What a function gives by what stands behind its parameters. */
  Optional<Typed> result(IASTDeclarator function);

  /** The classes whose members an object has before its own, in order; or why not. */
  Bases bases(IASTCompositeTypeSpecifier definition);

  /** Whether a declaration of a class takes no room in its objects. */
  boolean isNoMember(IASTDeclaration member);

  /** Whether packing surely applies to members of that type: to plain structures it does. */
  boolean isPlain(IASTCompositeTypeSpecifier definition);

  /**
   * The classes that one is derived from.
   *
   * @param types in order
   * @param hasTable whether an object begins with a pointer to a table of its virtual functions
   * @param unknown why not all of it is known
   */
  record Bases(List<Typed> types, boolean hasTable, Optional<Reason> unknown) {
    public Bases {
      types = List.copyOf(types);
    }

    /** None. */
    public static final Bases NONE = new Bases(List.of(), false, Optional.empty());
  }
}
