package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.DOMException;
import org.eclipse.cdt.core.dom.ast.EScopeKind;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IScope;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPBinding;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPField;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPParameter;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPPointerType;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Formula;

/** Finds the location that an expression names. */
final class Places {

  /** How the key of a variable begins that only its own file can name. */
  static final String STATIC = "::static ";

  private final Reading reading;
  private final Addresses addresses;

  Places(Reading reading) {
    this.reading = reading;
    this.addresses = new Addresses(reading);
  }

  /** The location of an lvalue; empty if the expression is none that is followed. */
  Optional<Location> of(IASTExpression expression, Flow flow) {
    reading.step(expression);
    if (expression instanceof IASTUnaryExpression unary) {
      return switch (unary.getOperator()) {
        case IASTUnaryExpression.op_bracketedPrimary -> of(unary.getOperand(), flow);
        case IASTUnaryExpression.op_star ->
            reading.evaluator.value(unary.getOperand(), flow) instanceof Value.Pointer pointer
                ? Optional.of(reading.pointees.target(pointer, unary))
                : Optional.empty();
        default -> Optional.empty();
      };
    }
    if (expression instanceof IASTIdExpression id) {
      return variable(id.getName().resolveBinding(), flow);
    }
    if (expression instanceof IASTFieldReference reference) {
      return field(reference, flow);
    }
    if (expression instanceof IASTArraySubscriptExpression subscript) {
      return subscript(subscript, flow);
    }
    return Optional.empty();
  }

  /** The location of a variable. */
  Optional<Location> variable(IBinding binding, Flow flow) {
    if (binding instanceof IProblemBinding || !(binding instanceof IVariable variable)) {
      return Optional.empty();
    }
    if (variable instanceof ICPPField field && !field.isStatic()) {
      return reading.objects.ownMember(field, flow);
    }
    Location slot = slot(variable, flow);
    return Instances.isReference(type(variable, flow))
        ? reading.references.target(slot, flow, reading.translation.unit())
        : Optional.of(slot);
  }

  /** Where a variable itself is kept: of a reference, the pointer that it hides. */
  Location slot(IVariable variable, Flow flow) {
    String name = variable.getName();
    boolean own = variable.isStatic() && !(variable instanceof ICPPBinding);
    String within = variable.isStatic() && inFunction(variable) ? mark(variable) : "";
    String key =
        isLocal(variable)
            ? flow.frame.id + ":" + name + mark(variable)
            : (own ? STATIC : "::") + within + CppClasses.scoped(variable);
    return new Location(
        key, name, References.kept(type(variable, flow)), addresses.of(key, "&" + name), "", true);
  }

  private IType type(IVariable variable, Flow flow) {
    IType type = Instances.type(variable.getType(), flow);
    return variable instanceof ICPPParameter && Abi.plain(type) instanceof IArrayType array
        ? new CPPPointerType(array.getType())
        : reading.autos.getOrDefault(variable, type);
  }

  /** An object that no name in the source stands for. */
  Location object(String key, String shown, IType type) {
    return new Location(key, shown, type, addresses.of(key, "&" + shown), "", true);
  }

  /** Variables of one name in nested blocks are different ones. */
  private static String mark(IVariable variable) {
    return variable instanceof IParameter
        ? ""
        : Bindings.nodes(variable).stream()
            .filter(ASTNode.class::isInstance)
            .reduce((first, last) -> last)
            .map(node -> "~" + ((ASTNode) node).getOffset())
            .orElse("");
  }

  /** Whether it is a variable that each call of its function has anew. */
  static boolean isLocal(@Nullable IBinding binding) {
    return binding instanceof IVariable variable
        && !(binding instanceof IProblemBinding)
        && !(binding instanceof IField)
        && !variable.isStatic()
        && !variable.isExtern()
        && inFunction(variable);
  }

  private static boolean inFunction(IVariable variable) {
    try {
      IScope scope = variable.getScope();
      return scope != null && scope.getKind() == EScopeKind.eLocal;
    } catch (DOMException e) {
      return false;
    }
  }

  private Optional<Location> field(IASTFieldReference reference, Flow flow) {
    IBinding binding = reference.getFieldName().resolveBinding();
    String name = reference.getFieldName().toString();
    Optional<Location> owner =
        reference.isPointerDereference()
            ? reading.evaluator.value(reference.getFieldOwner(), flow) instanceof Value.Pointer p
                ? Optional.of(reading.pointees.target(p, reference))
                : Optional.empty()
            : of(reference.getFieldOwner(), flow);
    if (owner.isEmpty()
        || binding instanceof IProblemBinding
        || !(binding instanceof IField field)) {
      return Optional.empty();
    }
    if (field instanceof ICPPField cpp) {
      return reading.objects.member(owner.get(), cpp, flow, reference);
    }
    return Optional.of(member(owner.get(), field, name, reference));
  }

  /** A member of the structure at a location. */
  Location member(Location owner, IField field, String name, IASTNode node) {
    ICompositeType composite = field.getCompositeTypeOwner();
    String member = tag(composite) + "." + name;
    String seen = CppClasses.seenIn(Abi.plain(owner.type()), composite);
    if (!seen.isEmpty()) {
      return inherited(owner, field, name, seen, node);
    }
    String key = owner.root() + (owner.isPointedTo() ? "->" : ".") + member;
    String shown = owner.shown(name);
    boolean union = composite.getKey() == ICompositeType.k_union;
    if (union) {
      key = owner.key() + "|" + member;
    }
    return new Location(
        key,
        shown,
        field.getType(),
        addresses.ofMember(owner, name, key, shown, node),
        isBits(field) ? member + ":" : member,
        owner.kept() && !union);
  }

  /** A member that the structure has from a base. */
  private Location inherited(
      Location owner, IField field, String name, String seen, IASTNode node) {
    String member = tag(field.getCompositeTypeOwner()) + "." + name;
    String key =
        owner.root() + (owner.isPointedTo() ? "->" : ".") + seen + "." + member.replace('.', ':');
    String shown = owner.shown(name);
    return new Location(
        key,
        shown,
        field.getType(),
        addresses.ofMember(owner, name, key, shown, node),
        isBits(field) ? member + ":" : member,
        owner.kept());
  }

  private static boolean isBits(IField field) {
    return Bindings.nodes(field).stream()
        .anyMatch(
            node ->
                node instanceof IASTFieldDeclarator
                    || node.getParent() instanceof IASTFieldDeclarator);
  }

  /** Tells structures apart, also those without a tag. */
  static String tag(ICompositeType composite) {
    String name = composite.getName();
    return name.isEmpty() ? "struct@" + System.identityHashCode(composite) : name;
  }

  private Optional<Location> subscript(IASTArraySubscriptExpression subscript, Flow flow) {
    if (!(subscript.getArgument() instanceof IASTExpression index)) {
      return Optional.empty();
    }
    Optional<Location> array =
        Abi.plain(subscript.getArrayExpression().getExpressionType()) instanceof IArrayType
            ? of(subscript.getArrayExpression(), flow)
            : Optional.empty();
    if (array.isPresent() && Abi.plain(array.get().type()) instanceof IArrayType type) {
      return Memory.number(reading.evaluator.value(index, flow))
          .map(number -> reading.pointees.element(array.get(), type.getType(), number));
    }
    Value pointer = reading.evaluator.value(subscript.getArrayExpression(), flow);
    Optional<Formula> number = Memory.number(reading.evaluator.value(index, flow));
    return pointer instanceof Value.Pointer base && number.isPresent()
        ? Optional.of(
            reading.pointees.target(
                reading.pointees.advanced(base, number.get(), subscript), subscript))
        : Optional.empty();
  }
}
