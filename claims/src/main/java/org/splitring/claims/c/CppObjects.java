package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPField;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;

/** The objects that methods are called for, and their members. */
final class CppObjects {

  private final Reading reading;

  CppObjects(Reading reading) {
    this.reading = reading;
  }

  /** The location of a member that is named without its object: it is one of {@code *this}. */
  Optional<Location> ownMember(ICPPField field, Flow flow) {
    Value.Pointer self = flow.frame.self;
    IASTFunctionDefinition function = flow.frame.function;
    return self == null || function == null
        ? Optional.empty()
        : member(reading.pointees.target(self, function), field, flow, function);
  }

  /** The location of a member of an object. */
  Optional<Location> member(Location owner, ICPPField field, Flow flow, IASTNode node) {
    if (field.isStatic()) {
      return reading.places.variable(field, flow);
    }
    Location member = reading.places.member(owner, field, field.getName(), node);
    IType type = Instances.type(member.type(), flow);
    Location kept =
        new Location(
            member.key(),
            member.shown(),
            References.kept(type),
            member.address(),
            member.field(),
            member.kept());
    return Instances.isReference(type)
        ? reading.references.target(kept, flow, node)
        : Optional.of(kept);
  }

  /** The object that a method is called for; empty if that is not followed. */
  Optional<Value.Pointer> receiver(IASTExpression callee, Flow flow) {
    Optional<Value.Pointer> object = Optional.empty();
    if (callee instanceof IASTFieldReference reference) {
      IASTExpression owner = reference.getFieldOwner();
      if (reference.isPointerDereference()) {
        object =
            reading.evaluator.value(owner, flow) instanceof Value.Pointer pointer
                ? Optional.of(pointer)
                : Optional.empty();
      } else {
        Optional<Location> place = reading.places.of(owner, flow);
        if (place.isEmpty()) {
          reading.evaluator.value(owner, flow);
        }
        object = place.map(each -> new Value.Pointer(each.address(), place, each.type()));
      }
    } else {
      object = Optional.ofNullable(flow.frame.self);
    }
    return object;
  }

  /** Whether the method is one of the object's own class, and not of a base. */
  static boolean isOwn(ICPPMethod method, Value.Pointer object) {
    ICPPClassType owner = method.getClassOwner();
    return owner != null && !CppClasses.related(object.pointee(), owner);
  }

  /** Gives the method that is read an object of its own, of which nothing is known. */
  void bindSelf(IASTFunctionDefinition function, Flow flow) {
    if (!(Definitions.innermost(function.getDeclarator()).getName().resolveBinding()
            instanceof ICPPMethod method)
        || method.isStatic()
        || method.getClassOwner() == null) {
      return;
    }
    flow.frame.self =
        new Value.Pointer(
            reading.unknowns.symbol(
                "{<" + Definitions.path(function) + " this>}",
                reading.address(),
                new Unknowns.Unknown(
                    Unknowns.Kind.NAMED,
                    "this",
                    "this is not known to be an input",
                    reading.at(function),
                    "say what it is with --input this=base")),
            Optional.empty(),
            method.getClassOwner());
  }
}
