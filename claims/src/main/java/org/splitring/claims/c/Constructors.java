package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionWithTryBlock;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPConstructor;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPField;
import org.splitring.model.formula.Literal;

/**
 * What a constructor does before its body: members are set in the order in which the class declares
 * them, whatever order they are written in, and to what the class says where nothing is written.
 */
final class Constructors {

  private final Reading reading;

  Constructors(Reading reading) {
    this.reading = reading;
  }

  /** Sets the members of {@code *this}, if the function is a constructor. */
  void initialize(IASTFunctionDefinition function, Flow flow) {
    if (function instanceof ICPPASTFunctionWithTryBlock) {
      throw Statements.Backward.unparsed(reading.at(function), "try");
    }
    if (!(function instanceof ICPPASTFunctionDefinition cpp)
        || !(Definitions.innermost(function.getDeclarator()).getName().resolveBinding()
            instanceof ICPPConstructor constructor)
        || flow.frame.self == null
        || constructor.getClassOwner() == null) {
      return;
    }
    Location object = reading.pointees.target(flow.frame.self, function);
    Map<String, IASTInitializer> given = new HashMap<>();
    for (ICPPASTConstructorChainInitializer each : cpp.getMemberInitializers()) {
      if (each.getMemberInitializerId().resolveBinding() instanceof ICPPField field) {
        given.put(field.getName(), each.getInitializer());
      } else {
        other(each, object, flow);
      }
    }
    for (ICPPField field : constructor.getClassOwner().getDeclaredFields()) {
      unset(object, field, flow, function);
    }
    for (ICPPField field : constructor.getClassOwner().getDeclaredFields()) {
      if (!field.isStatic()) {
        Optional<IASTInitializer> initializer =
            Optional.ofNullable(given.get(field.getName())).or(() -> fallback(field));
        member(object, field, initializer, flow, function);
      }
    }
  }

  /** The initializer of a base, or of the whole object by another constructor. */
  private void other(ICPPASTConstructorChainInitializer each, Location object, Flow flow) {
    List<Value> arguments = new ArrayList<>();
    for (IASTInitializerClause clause : CppInitializers.clauses(each.getInitializer())) {
      if (clause instanceof IASTExpression expression) {
        arguments.add(reading.evaluator.value(expression, flow));
      }
    }
    reading.memory.lose(
        flow,
        object.root(),
        Unknowns.Kind.LOST,
        "another constructor sets it: " + Reading.text(each),
        each);
    reading.calls.unknown().effects(arguments, Reading.text(each), flow, each);
  }

  private static Optional<IASTInitializer> fallback(ICPPField field) {
    return Bindings.around(field, IASTDeclarator.class)
        .map(declarator -> Definitions.innermost(declarator).getInitializer());
  }

  private void unset(Location object, ICPPField field, Flow flow, IASTNode function) {
    if (!field.isStatic()) {
      Location place = reading.places.member(object, field, field.getName(), function);
      reading.memory.lose(
          flow,
          place.key(),
          Unknowns.Kind.LOST,
          place.shown() + " is used before it is set",
          function);
    }
  }

  private void member(
      Location object,
      ICPPField field,
      Optional<IASTInitializer> initializer,
      Flow flow,
      IASTNode function) {
    if (Instances.isReference(field.getType())) {
      Location slot = slot(object, field, function);
      if (initializer.isPresent()
          && CppInitializers.single(initializer.get()) instanceof IASTExpression expression) {
        Value bound = reading.references.bound(expression, field.getType(), flow);
        reading.memory.store(slot, bound, flow, function);
      }
      return;
    }
    Location place = reading.places.member(object, field, field.getName(), function);
    if (initializer.isEmpty() || Abi.plain(field.getType()) instanceof ICompositeType) {
      initializer.ifPresent(each -> new Initializers(reading).store(each, place, flow));
      return;
    }
    List<IASTInitializerClause> clauses = CppInitializers.clauses(initializer.get());
    if (clauses.isEmpty()) {
      reading.memory.store(place, new Value.Number(Literal.of(0)), flow, initializer.get());
    } else if (clauses.size() == 1 && clauses.get(0) instanceof IASTExpression expression) {
      Value value = reading.evaluator.value(expression, flow);
      reading.memory.store(place, value, flow, initializer.get());
    } else {
      new Initializers(reading).store(initializer.get(), place, flow);
    }
  }

  private Location slot(Location object, ICPPField field, IASTNode node) {
    Location member = reading.places.member(object, field, field.getName(), node);
    return new Location(
        member.key(),
        member.shown(),
        References.kept(member.type()),
        member.address(),
        member.field(),
        member.kept());
  }
}
