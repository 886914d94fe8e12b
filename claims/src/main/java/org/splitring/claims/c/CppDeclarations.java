package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTImplicitName;
import org.eclipse.cdt.core.dom.ast.IASTImplicitNameOwner;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.IBasicType.Kind;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceAlias;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTStaticAssertDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTStructuredBindingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDirective;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPConstructor;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPBasicType;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPPointerType;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.TypeTraits;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;

/** What a declaration in a function of C++ does: references, objects, {@code auto}. */
final class CppDeclarations {

  private final Reading reading;

  CppDeclarations(Reading reading) {
    this.reading = reading;
  }

  /** Whether a declaration does nothing when it is come to. */
  static boolean isIdle(IASTDeclaration declaration) {
    return declaration instanceof ICPPASTUsingDeclaration
        || declaration instanceof ICPPASTUsingDirective
        || declaration instanceof ICPPASTAliasDeclaration
        || declaration instanceof ICPPASTNamespaceAlias
        || declaration instanceof ICPPASTStaticAssertDeclaration;
  }

  void declare(IASTSimpleDeclaration declaration, Flow flow) {
    if (declaration instanceof ICPPASTStructuredBindingDeclaration) {
      throw Statements.Backward.unparsed(reading.at(declaration), Reading.text(declaration));
    }
    if (mayBeCall(declaration)) {
      reading.memory.loseAll(
          flow, "what " + Reading.text(declaration) + " does is not known", declaration);
      return;
    }
    for (IASTDeclarator declarator : declaration.getDeclarators()) {
      IASTDeclarator inner = Definitions.innermost(declarator);
      if (inner.getName().resolveBinding() instanceof IVariable variable
          && Places.isLocal(variable)) {
        declare(variable, declarator, declaration.getDeclSpecifier(), flow);
      }
    }
  }

  /** {@code f(x);} declares an x if f is a type; nothing declares what it is. */
  private static boolean mayBeCall(IASTSimpleDeclaration declaration) {
    boolean bracketed =
        java.util.Arrays.stream(declaration.getDeclarators())
            .anyMatch(
                each ->
                    each.getNestedDeclarator() != null || each instanceof IASTFunctionDeclarator);
    return bracketed
        && declaration.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named
        && (!(named.getName().resolveBinding() instanceof IType)
            || named.getName().resolveBinding() instanceof IProblemBinding);
  }

  private void declare(
      IVariable variable, IASTDeclarator declarator, IASTDeclSpecifier specifier, Flow flow) {
    IASTInitializer initializer = declarator.getInitializer();
    IType type = Instances.type(variable.getType(), flow);
    Location slot = reading.places.slot(variable, flow);
    new Destructors(reading).check(Instances.referred(type), declarator);
    if (Instances.isReference(type)) {
      if (initializer != null
          && CppInitializers.single(initializer) instanceof IASTExpression expression) {
        reading.memory.store(
            slot, reading.references.bound(expression, type, flow), flow, declarator);
      }
    } else if (Abi.plain(type) instanceof ICPPClassType known) {
      object(known, slot, declarator, flow);
    } else if (Abi.isUndeclared(type) && !isAuto(specifier)) {
      constructed(slot, declarator, initializer, flow);
    } else if (initializer != null) {
      number(variable, slot, declarator, isAuto(specifier), flow);
    }
  }

  static boolean isAuto(IASTDeclSpecifier specifier) {
    return specifier instanceof ICPPASTSimpleDeclSpecifier simple
        && (simple.getType() == IASTSimpleDeclSpecifier.t_auto
            || simple.getType() == IASTSimpleDeclSpecifier.t_decltype_auto);
  }

  private void number(
      IVariable variable, Location slot, IASTDeclarator declarator, boolean auto, Flow flow) {
    IASTInitializer initializer = declarator.getInitializer();
    List<IASTInitializerClause> clauses = CppInitializers.clauses(initializer);
    if (clauses.isEmpty()) {
      reading.memory.store(slot, new Value.Number(Literal.of(0)), flow, declarator);
    } else if (clauses.size() == 1 && clauses.get(0) instanceof IASTExpression expression) {
      Value value = reading.evaluator.value(expression, flow);
      Location place = auto ? typed(variable, slot, value, flow) : slot;
      reading.memory.store(place, value, flow, declarator);
    } else {
      new Initializers(reading).store(initializer, slot, flow);
    }
  }

  /** What {@code auto} stands for is what the value is, as C's rules have it. */
  private Location typed(IVariable variable, Location slot, Value value, Flow flow) {
    IType type = slot.type();
    if (value instanceof Value.Pointer pointer) {
      type = new CPPPointerType(pointer.pointee());
    } else if (value instanceof Value.Number number
        && reading.unknowns.isTyped(number.formula())
        && !Abi.isBool(type)) {
      type = basic(number.formula().type());
    }
    reading.autos.put(variable, type);
    return reading.places.slot(variable, flow);
  }

  private static IType basic(CType type) {
    int sign = type.signed() ? IBasicType.IS_SIGNED : IBasicType.IS_UNSIGNED;
    return switch (type.width()) {
      case 8 -> new CPPBasicType(Kind.eChar, sign);
      case 16 -> new CPPBasicType(Kind.eInt, sign | IBasicType.IS_SHORT);
      case 32 -> new CPPBasicType(Kind.eInt, sign);
      default -> new CPPBasicType(Kind.eInt, sign | IBasicType.IS_LONG_LONG);
    };
  }

  /** An object of a class, made by its constructor if the text of that is there. */
  private void object(ICPPClassType type, Location place, IASTDeclarator declarator, Flow flow) {
    IASTInitializer initializer = declarator.getInitializer();
    boolean hasFields =
        TypeTraits.hasTrivialDefaultConstructor(type, 8) && !CppClasses.hasUnknownBase(type);
    if (initializer == null && hasFields) {
      return;
    }
    if (initializer != null
        && CppInitializers.single(initializer) instanceof IASTExpression whole
        && Abi.plain(whole.getExpressionType()) instanceof ICompositeType
        && CppClasses.isPlain(type)) {
      reading.memory.store(place, reading.evaluator.value(whole, flow), flow, declarator);
      return;
    }
    if (initializer != null && TypeTraits.isAggregateClass(type)) {
      new Initializers(reading).store(initializer, place, flow);
      return;
    }
    constructed(place, declarator, initializer, flow);
  }

  private void constructed(
      Location place,
      IASTDeclarator declarator,
      @org.jspecify.annotations.Nullable IASTInitializer initializer,
      Flow flow) {
    reading.memory.lose(
        flow,
        place.key(),
        Unknowns.Kind.LOST,
        place.shown() + " is made by a constructor that is not followed",
        declarator);
    List<Value> arguments = new ArrayList<>();
    if (initializer != null) {
      for (IASTInitializerClause clause : CppInitializers.clauses(initializer)) {
        if (clause instanceof IASTExpression expression) {
          arguments.add(reading.cpp.handed(expression, flow));
        } else {
          new Initializers(reading).effects(clause, flow);
        }
      }
    }
    reading.closures |= arguments.stream().anyMatch(CppDeclarations::mayBeKept);
    reading.calls.unknown().effects(arguments, place.shown(), flow, declarator);
  }

  /** Whether an object that is made with it may change a number by it later. */
  private static boolean mayBeKept(Value value) {
    return value instanceof Value.Pointer pointer
        && !Abi.isUndeclared(pointer.pointee())
        && !References.isConst(pointer.pointee());
  }

  /** The constructor that a declarator calls, if the parser knows it. */
  static Optional<ICPPConstructor> constructor(IASTNode declarator) {
    if (declarator instanceof IASTImplicitNameOwner owner) {
      for (IASTImplicitName name : owner.getImplicitNames()) {
        if (name.resolveBinding() instanceof ICPPConstructor constructor) {
          return Optional.of(constructor);
        }
      }
    }
    return Optional.empty();
  }
}
