package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateParameterMap;

/**
 * A function whose body is there, as one call means it.
 *
 * @param function its text
 * @param self the object, if it is a method that is called for one
 * @param arguments what the parameters of a template stand for, if it is an instance of one
 */
record Callee(
    IASTFunctionDefinition function,
    Optional<Value.Pointer> self,
    Optional<ICPPTemplateParameterMap> arguments) {

  static Callee of(IASTFunctionDefinition function) {
    return new Callee(function, Optional.empty(), Optional.empty());
  }

  /** A frame in which the body can be read. */
  Frame frame(String id) {
    Frame frame = new Frame(id, function);
    frame.self = self.orElse(null);
    frame.arguments = arguments.orElse(null);
    return frame;
  }
}
