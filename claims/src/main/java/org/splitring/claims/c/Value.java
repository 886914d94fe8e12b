package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Formula;

/** What an expression of the source evaluates to. */
sealed interface Value {

  /** An integer. */
  record Number(Formula formula) implements Value {}

  /**
   * A pointer.
   *
   * @param address the address, of the data model's width
   * @param target the object it points to, where that is a known one
   * @param pointee the type it points to
   */
  record Pointer(Formula address, Optional<Location> target, IType pointee) implements Value {}

  /** No number: the value of a void call, or a whole structure. */
  record Other(IType type, Optional<Location> source) implements Value {}
}
