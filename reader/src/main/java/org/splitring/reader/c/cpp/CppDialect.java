package org.splitring.reader.c.cpp;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConversionName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Dialect;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.Scopes;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;

/** Names, types and classes of C++. */
public final class CppDialect implements Dialect {

  private final CUnit text;
  private final CppUnit unit;
  private final CppEnumerations enumerations;
  private final DeducedTypes deduced;

  public CppDialect(CUnit text) {
    this.text = text;
    this.unit = new CppUnit(text);
    this.enumerations = new CppEnumerations(unit);
    this.deduced = new DeducedTypes(text);
  }

  public CppUnit unit() {
    return unit;
  }

  @Override
  public Scopes scopes() {
    return unit.scopes();
  }

  @Override
  public Optional<Typed> specified(IASTDeclSpecifier specifier, IASTDeclarator declarator) {
    if (specifier instanceof ICPPASTEnumerationSpecifier list) {
      return Optional.of(enumerations.type(list));
    }
    if (specifier instanceof IASTElaboratedTypeSpecifier elaborated) {
      return Optional.of(elaborated(elaborated));
    }
    if (specifier instanceof ICPPASTNamedTypeSpecifier named) {
      return named(named.getName());
    }
    return specifier instanceof IASTSimpleDeclSpecifier simple
        ? simple(simple, declarator)
        : Optional.empty();
  }

  private Typed elaborated(IASTElaboratedTypeSpecifier specifier) {
    Optional<Entity> symbol = unit.scopes().ordinary(specifier.getName());
    if (symbol.orElse(null) instanceof Entity.TypeName
        || symbol.orElse(null) instanceof Entity.Obscured) {
      return text.types().typeOf(symbol.get());
    }
    return named(unit.scopes().type(specifier.getName().toString(), specifier))
        .orElseGet(() -> incomplete(specifier));
  }

  private Optional<Typed> named(Optional<Entity> symbol) {
    return symbol.map(each -> text.types().typeOf(each));
  }

  private static Typed incomplete(IASTElaboratedTypeSpecifier specifier) {
    String name = specifier.getName().toString();
    return switch (specifier.getKind()) {
      case IASTElaboratedTypeSpecifier.k_enum ->
          Typed.unknown(
              Reason.notFound("enum " + name + " is not defined", HeaderHint.DECLARES.text()));
      case IASTElaboratedTypeSpecifier.k_union ->
          Typed.of(new Type.RecordType(new RecordId("union " + name, 0)));
      default -> Typed.of(new Type.RecordType(new RecordId("struct " + name, 0)));
    };
  }

  /** Empty where C knows the name, or nobody does. */
  private Optional<Typed> named(IASTName name) {
    Optional<Entity> symbol = unit.scopes().ordinary(name);
    if (symbol.isPresent()) {
      boolean isType =
          symbol.get() instanceof Entity.TypeName
              || symbol.get() instanceof Entity.TypedefName
              || symbol.get() instanceof Entity.Obscured;
      return Optional.of(
          isType
              ? text.types().typeOf(symbol.get())
              : Typed.unknown(Reason.notFollowed(name + " is no type")));
    }
    return name instanceof ICPPASTQualifiedName qualified
            && qualified.getLastName() instanceof ICPPASTTemplateId id
        ? standard(qualified, id)
        : Optional.empty();
  }

  /** {@code std::array<T, N>}, which is a structure with an array of that length in it. */
  private Optional<Typed> standard(ICPPASTQualifiedName name, ICPPASTTemplateId id) {
    IASTNode[] given = id.getTemplateArguments();
    boolean isArray =
        name.toString().replace(" ", "").startsWith("std::array<") && given.length == 2;
    if (!isArray || !unit.namespaces().parts("std").isEmpty() && declaresArray()) {
      return Optional.empty();
    }
    Optional<Typed> element = unit.scopes().symbols().arguments().typeOf(given[0]);
    Optional<Long> length = unit.scopes().symbols().arguments().numberOf(given[1]);
    if (element.isEmpty() || length.isEmpty() || length.get() < 1) {
      return Optional.of(
          Typed.unknown(Reason.notFollowed("the length of " + name + " is not known")));
    }
    Type type = new Type.ArrayType(element.get().type(), new Type.Length.Fixed(length.get()));
    return Optional.of(
        Typed.of(type)
            .assuming(element.get().assumed())
            .assuming(
                Set.of(
                    new AssumedRule(
                        "standard-array",
                        String.format(
                            Locale.ROOT,
                            "%s holds its elements and nothing else, since nothing that was read"
                                + " defines it",
                            name)))));
  }

  private boolean declaresArray() {
    return unit.scopes().in(new Container.Space("std"), "array").isPresent();
  }

  private Optional<Typed> simple(IASTSimpleDeclSpecifier specifier, IASTDeclarator declarator) {
    if (specifier.getType() == IASTSimpleDeclSpecifier.t_auto) {
      return Optional.of(deduced.deduced(declarator));
    }
    if (specifier.getType() == IASTSimpleDeclSpecifier.t_decltype) {
      IASTExpression operand = specifier.getDeclTypeExpression();
      return DeducedTypes.isBare(operand)
          ? Optional.empty()
          : Optional.of(Typed.unknown(Reason.notFollowed("decltype of what may be a reference")));
    }
    if (specifier.getType() == IASTSimpleDeclSpecifier.t_decltype_auto) {
      return Optional.of(Typed.unknown(Reason.notFollowed("decltype(auto) is not followed")));
    }
    boolean isWords =
        specifier.getType() == IASTSimpleDeclSpecifier.t_unspecified
            && DeclaratorNesting.function(declarator).isPresent()
            && !specifier.isLong()
            && !specifier.isShort()
            && !specifier.isSigned()
            && !specifier.isUnsigned()
            && !specifier.isLongLong();
    return isWords ? Optional.of(Typed.of(Type.VOID)) : Optional.empty();
  }

  @Override
  public Typed typeOf(Entity symbol) {
    if (symbol instanceof Entity.TypeName type) {
      return named(type);
    }
    if (symbol instanceof Entity.MemberName member) {
      return text.types().typeOf(member.declarator());
    }
    if (symbol instanceof Entity.ConstantName constant
        && constant.value() instanceof Evaluated.Value value) {
      return Typed.of(Type.of(value.type()));
    }
    return Typed.unknown(Reason.notFollowed("the type of " + symbol.name() + " is not followed"));
  }

  private Typed named(Entity.TypeName name) {
    IASTNode node = name.node();
    if (node instanceof IASTCompositeTypeSpecifier composite) {
      return Typed.of(new Type.RecordType(text.record(composite)));
    }
    if (node instanceof ICPPASTEnumerationSpecifier list) {
      return enumerations.type(list);
    }
    if (node instanceof ICPPASTAliasDeclaration alias) {
      return text.parsed().attributes(alias).isEmpty()
          ? text.types().typeOf(alias.getMappingTypeId())
          : Typed.unknown(Reason.notFollowed("the attributes of the type " + name.name()));
    }
    if (node instanceof IASTElaboratedTypeSpecifier elaborated) {
      return incomplete(elaborated);
    }
    Optional<TemplateArgument> bound = unit.instances().bound(node.getParent(), name.name());
    return bound.orElse(null) instanceof TemplateArgument.OfType type
        ? type.typed()
        : Typed.unknown(
            Reason.open(
                name.name() + " is a parameter of a template: it may be any type",
                "name an instance of the template"));
  }

  @Override
  public Evaluated value(EnumerationConstant constant) {
    return enumerations.value(constant);
  }

  @Override
  public Optional<Typed> result(IASTDeclarator function) {
    IASTDeclarator inner = DeclaratorNesting.innermost(function);
    IASTName name = inner.getName();
    IASTName last = name instanceof ICPPASTQualifiedName qualified ? qualified.getLastName() : name;
    if (last instanceof ICPPASTConversionName conversion) {
      return Optional.of(text.types().typeOf(conversion.getTypeId()));
    }
    if (DeclaratorNesting.function(inner).orElse(null) instanceof ICPPASTFunctionDeclarator cpp
        && cpp.getTrailingReturnType() != null) {
      return Optional.of(text.types().typeOf(cpp.getTrailingReturnType()));
    }
    boolean isAuto =
        DeclaratorNesting.specifier(inner).orElse(null) instanceof IASTSimpleDeclSpecifier simple
            && simple.getType() == IASTSimpleDeclSpecifier.t_auto
            && DeclaratorNesting.function(inner).isPresent();
    return isAuto ? Optional.of(deduced.returned(inner)) : Optional.empty();
  }

  @Override
  public Bases bases(IASTCompositeTypeSpecifier definition) {
    return unit.bases().layout(definition);
  }

  @Override
  public boolean isNoMember(IASTDeclaration member) {
    return Classes.isNoMember(member);
  }

  @Override
  public boolean isPlain(IASTCompositeTypeSpecifier definition) {
    return unit.classes().isPlain(definition);
  }
}
