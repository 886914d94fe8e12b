package org.splitring.reader.c.types;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity.Obscured;
import org.splitring.reader.c.types.Entity.TypedefName;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.UnknownType;

/** What specifiers say: a type by its words, its name or its definition. */
final class SpecifiedTypes {

  private final TypeReader types;
  private final ParsedUnit parsed;
  private final DataModel model;
  private final Scopes scopes;
  private final Optional<Dialect> dialect;
  private final Records records;
  private final Supplier<TypeReaderServices> seams;
  private final Enumerations enumerations;

  SpecifiedTypes(
      TypeReader types,
      ParsedUnit parsed,
      DataModel model,
      Scopes scopes,
      Optional<Dialect> dialect,
      Records records,
      Supplier<TypeReaderServices> seams,
      Enumerations enumerations) {
    this.types = types;
    this.parsed = parsed;
    this.model = model;
    this.scopes = scopes;
    this.dialect = dialect;
    this.records = records;
    this.seams = seams;
    this.enumerations = enumerations;
  }

  Typed specified(IASTDeclSpecifier specifier, IASTDeclarator inner) {
    Typed base = base(specifier, inner);
    return base.isReference()
        ? base
        : base.qualified(
            specifier.isConst() || isConstexpr(specifier) || base.isConst(),
            specifier.isVolatile() || base.isVolatile());
  }

  private static boolean isConstexpr(IASTDeclSpecifier specifier) {
    return specifier instanceof ICPPASTDeclSpecifier cpp && cpp.isConstexpr();
  }

  private Typed base(IASTDeclSpecifier specifier, IASTDeclarator inner) {
    Optional<Typed> other = dialect.flatMap(each -> each.specified(specifier, inner));
    if (other.isPresent()) {
      return other.get();
    }
    if (specifier instanceof IASTCompositeTypeSpecifier composite) {
      return Typed.of(new Type.RecordType(records.defined(composite)));
    }
    if (specifier instanceof IASTEnumerationSpecifier list) {
      return enumerated(list);
    }
    if (specifier instanceof IASTElaboratedTypeSpecifier elaborated) {
      return elaborated(elaborated);
    }
    if (specifier instanceof IASTNamedTypeSpecifier named) {
      return named(named.getName(), inner);
    }
    if (specifier instanceof IASTSimpleDeclSpecifier simple) {
      return simple(simple, inner);
    }
    return Typed.unknown(Reason.notFollowed("a type is not followed"));
  }

  private Typed enumerated(IASTEnumerationSpecifier list) {
    Type type = enumerations.type(list, () -> named(parsed.enumerationBase(list).orElse(""), list));
    boolean signOpen =
        model == DataModel.LLP64
            && type.equals(Type.of(CType.U32))
            && parsed.enumerationBase(list).isEmpty();
    return signOpen
        ? Typed.of(type)
            .assuming(
                Set.of(
                    new AssumedRule(
                        "enumeration-type",
                        "enumerations without negative constants are unsigned int, as with gcc")))
        : Typed.of(type);
  }

  /** The integer type that a text names, of keywords or one typedef name. */
  private Optional<Type> named(String text, IASTNode at) {
    Optional<Type> words = SpecifierWords.type(text, model);
    if (words.isPresent() && !(words.get() instanceof UnknownType)) {
      return words;
    }
    return parsed
        .expression("sizeof(" + text + ")", at, name -> true)
        .flatMap(Orders::typeIn)
        .map(expression -> types.typeOf(expression.getTypeId()).type());
  }

  private Typed elaborated(IASTElaboratedTypeSpecifier specifier) {
    String tag = specifier.getName().toString();
    Optional<IASTNode> definition = scopes.definition(tag, specifier);
    if (specifier.getKind() == IASTElaboratedTypeSpecifier.k_enum) {
      return definition.orElse(null) instanceof IASTEnumerationSpecifier list
          ? enumerated(list)
          : Typed.unknown(
              Reason.notFound("enum " + tag + " is not defined", HeaderHint.DECLARES.text()));
    }
    boolean union = specifier.getKind() == IASTElaboratedTypeSpecifier.k_union;
    if (definition.orElse(null) instanceof IASTCompositeTypeSpecifier composite
        && union == (composite.getKey() == IASTCompositeTypeSpecifier.k_union)) {
      return Typed.of(new Type.RecordType(records.defined(composite)));
    }
    return Typed.of(new Type.RecordType(Records.incomplete(union ? "union" : "struct", tag)));
  }

  Typed named(IASTName called, IASTDeclarator inner) {
    String name = called.toString().replaceFirst("^(::)?(std::)?", "");
    Optional<Entity> symbol = scopes.ordinary(called);
    if (symbol.isPresent()) {
      return symbol.get() instanceof TypedefName
              || symbol.get() instanceof Entity.TypeName
              || symbol.get() instanceof Obscured
          ? types.typeOf(symbol.get())
          : Typed.unknown(Reason.notFollowed(name + " is no type"));
    }
    if (name.equals("__auto_type")) {
      return initializing(inner);
    }
    Optional<BaseTypes.Meaning> meaning = BaseTypes.meaning(name, model);
    if (meaning.isPresent()) {
      return assumed(name, meaning.get());
    }
    Type words = SpecifierWords.type(name, model).orElseThrow();
    return words instanceof UnknownType
        ? Typed.unknown(
            Reason.notFound("the type " + name + " is not declared", HeaderHint.DECLARES.text()))
        : Typed.of(words);
  }

  private Typed assumed(String name, BaseTypes.Meaning meaning) {
    if (!(meaning instanceof BaseTypes.Meaning.Words words)) {
      return Typed.unknown(
          Reason.open(
              "how wide " + name + " is depends on how the system is built",
              HeaderHint.DECLARES.text()));
    }
    boolean pointer = words.text().endsWith("*");
    String plain = pointer ? words.text().replace("*", "").strip() : words.text();
    Type type = SpecifierWords.type(plain, model).orElseThrow();
    return Typed.of(pointer ? Type.pointerTo(type) : type)
        .assuming(
            Set.of(
                new AssumedRule(
                    "base-type",
                    String.format(
                        Locale.ROOT,
                        "%s is %s, since nothing that was read declares it",
                        name,
                        words.text()))));
  }

  private Typed simple(IASTSimpleDeclSpecifier specifier, IASTDeclarator inner) {
    if (specifier.getDeclTypeExpression() != null) {
      Typed of = typeOfOperand(specifier);
      boolean unqualified = parsed.text(specifier).contains("_unqual");
      return unqualified ? of.qualified(false, false) : of;
    }
    Optional<Type> type = SpecifierWords.type(parsed.parsedText(specifier), model);
    if (type.isPresent()) {
      return Typed.of(type.get());
    }
    boolean auto =
        specifier.getStorageClass() == IASTDeclSpecifier.sc_auto
            && DeclaratorNesting.outermost(inner).getInitializer() != null;
    if (!auto) {
      return Typed.of(Type.INT);
    }
    Typed deduced = initializing(inner);
    return deduced.type().equals(Type.INT)
        ? deduced
        : Typed.unknown(
            Reason.open(
                "auto without a type is int before C23, and the initializer's type since", ""));
  }

  private Typed typeOfOperand(IASTSimpleDeclSpecifier specifier) {
    if (specifier.getDeclTypeExpression()
        instanceof org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression typeId) {
      return types.typeOf(typeId.getTypeId());
    }
    return seams.get().expressions().typeOf(specifier.getDeclTypeExpression());
  }

  /** The type of what initializes it, as {@code __auto_type} takes it: arrays are pointers. */
  private Typed initializing(IASTDeclarator inner) {
    if (DeclaratorNesting.outermost(inner).getInitializer()
            instanceof org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer equals
        && equals.getInitializerClause()
            instanceof org.eclipse.cdt.core.dom.ast.IASTExpression expression) {
      Typed of = DerivedTypes.adjusted(seams.get().expressions().typeOf(expression));
      return Typed.of(of.type()).assuming(of.assumed());
    }
    return Typed.unknown(Reason.notFollowed("what gives a variable its type is not followed"));
  }
}
