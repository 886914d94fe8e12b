package org.splitring.reader.c.types;

import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;

/** What types declarations say. Never fails: what is not known is an unknown type. */
public interface TypeReader {

  /**
   * The type that a declarator declares: of an object, a typedef name, a member, a parameter (after
   * C11 6.7.6.3p7's adjustment) or a function.
   *
   * @param declarator any of the declarators of one name; the innermost counts
   */
  Typed typeOf(IASTDeclarator declarator);

  /** The type that specifiers name, with no declarator behind them. */
  Typed typeOf(IASTDeclSpecifier specifier);

  /** The type that a name means where C or C++ has one; an unknown one if it means none. */
  Typed typeOf(IASTName name);

  /** The type that a cast, {@code sizeof} or compound literal names. */
  Typed typeOf(IASTTypeId typeId);

  /** The type of what a name denotes; of an object declared twice, the composite type. */
  Typed typeOf(Entity symbol);

  /** The value of an enumeration constant. */
  Evaluated value(EnumerationConstant constant);

  /** What a function takes and gives. */
  Signature signature(IASTDeclarator function);
}
