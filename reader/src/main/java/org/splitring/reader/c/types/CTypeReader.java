package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTPointerToMember;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Symbol.EnumerationConstant;
import org.splitring.reader.c.types.Symbol.FunctionName;
import org.splitring.reader.c.types.Symbol.ObjectName;
import org.splitring.reader.c.types.Symbol.Obscured;
import org.splitring.reader.c.types.Symbol.TypedefName;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.c.types.constant.Enumerations;
import org.splitring.reader.c.types.constant.InitializerLengths;
import org.splitring.reader.ir.Assumption;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.FunctionType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.UnknownType;
import org.splitring.reader.ir.Variable;

/** The types of C. */
final class CTypeReader implements TypeReader {

  private static final String INCLUDE =
      "name the directory of the header that declares it with --include";

  /** How many typedefs may stand for each other. */
  private static final int MOST_NESTED = 200;

  private final ParsedUnit parsed;
  private final DataModel model;
  private final Scopes scopes;
  private final Optional<Dialect> dialect;
  private final Records records;
  private final Supplier<Seams> seams;
  private final Orders.Alignments alignments;
  private final Enumerations enumerations;
  private final Map<IASTDeclarator, Typed> known = new IdentityHashMap<>();
  private int depth;

  CTypeReader(
      ParsedUnit parsed,
      DataModel model,
      Scopes scopes,
      Optional<Dialect> dialect,
      Records records,
      Supplier<Seams> seams,
      Orders.Alignments alignments) {
    this.parsed = parsed;
    this.model = model;
    this.scopes = scopes;
    this.dialect = dialect;
    this.records = records;
    this.seams = seams;
    this.alignments = alignments;
    this.enumerations = new Enumerations(parsed, model, () -> seams.get().constants());
  }

  @Override
  public Evaluated value(EnumerationConstant constant) {
    return dialect
        .map(each -> each.value(constant))
        .orElseGet(() -> enumerations.value(constant.enumerator(), constant.enumeration()));
  }

  @Override
  public Typed typeOf(IASTTypeId typeId) {
    IASTDeclSpecifier specifier = typeId.getDeclSpecifier();
    IASTDeclarator declarator = typeId.getAbstractDeclarator();
    if (specifier instanceof IASTNamedTypeSpecifier named
        && scopes.ordinary(named.getName()).orElse(null) instanceof ObjectName object) {
      // The parser takes sizeof(x) for a type where it does not know x.
      return parsed.parsedText(typeId).strip().equals(object.name())
          ? typeOf(object)
          : Typed.unknown(Reason.notFollowed(object.name() + " is no type"));
    }
    return typeOf(declarator);
  }

  @Override
  public Typed typeOf(Symbol symbol) {
    if (symbol instanceof TypedefName typedef) {
      return same(typedef.declarators(), typedef.name());
    }
    if (symbol instanceof ObjectName object) {
      return object.declarators().isEmpty()
          ? Typed.of(Type.INT)
          : composite(object.declarators(), object.name());
    }
    if (symbol instanceof FunctionName function) {
      return typeOf(
          function.definition().isPresent()
              ? Declarators.innermost(function.definition().get().getDeclarator())
              : function.declarators().get(0));
    }
    if (symbol instanceof EnumerationConstant constant) {
      return value(constant) instanceof Evaluated.Value value
          ? Typed.of(Type.of(value.type()))
          : Typed.unknown(Reason.notFollowed("the value of " + constant.name() + " is not known"));
    }
    if (symbol instanceof Obscured obscured) {
      return Typed.unknown(obscured.reason());
    }
    return dialect
        .map(each -> each.typeOf(symbol))
        .orElseGet(() -> Typed.unknown(Reason.notFollowed(symbol.name() + " is not followed")));
  }

  /** A typedef name may be declared again, as the same type (C11 6.7p3). */
  private Typed same(List<IASTDeclarator> declarators, String name) {
    Typed first = typeOf(declarators.get(0));
    for (IASTDeclarator each : declarators.subList(1, declarators.size())) {
      Typed other = typeOf(each);
      if (!other.type().equals(first.type()) || !other.alignment().equals(first.alignment())) {
        return Typed.unknown(Reason.notFollowed("the type " + name + " is declared in two ways"));
      }
    }
    return first;
  }

  /** An array's length may be given by any of the declarations (C11 6.2.7p3). */
  private Typed composite(List<IASTDeclarator> declarators, String name) {
    Typed best = typeOf(declarators.get(0));
    for (IASTDeclarator each : declarators.subList(1, declarators.size())) {
      Typed other = typeOf(each);
      if (isOpen(best) && !isOpen(other)) {
        best = other;
      } else if (!isOpen(other) && !other.type().equals(best.type())) {
        return Typed.unknown(Reason.notFollowed(name + " is declared in two ways"));
      }
    }
    return best;
  }

  private static boolean isOpen(Typed typed) {
    return typed.type() instanceof ArrayType array && array.length() instanceof Length.Open;
  }

  @Override
  public Typed typeOf(IASTDeclarator declarator) {
    IASTDeclarator inner = Declarators.innermost(declarator);
    Typed before = known.get(inner);
    if (before != null) {
      return before;
    }
    if (depth > MOST_NESTED) {
      return Typed.unknown(
          new Reason(Reason.Kind.BOUND, "types nest more than " + MOST_NESTED + " deep", ""));
    }
    depth++;
    try {
      Typed read = read(inner);
      if (!hasVariableLength(read.type())) {
        known.put(inner, read);
      }
      return read;
    } finally {
      depth--;
    }
  }

  /** A length that is captured later is another one then. */
  private static boolean hasVariableLength(Type type) {
    return type instanceof ArrayType array
        ? array.length() instanceof Length.Captured || hasVariableLength(array.element())
        : type instanceof UnknownType
            || type instanceof Type.PointerType pointer && hasVariableLength(pointer.target());
  }

  private Typed read(IASTDeclarator inner) {
    IASTDeclarator outer = Declarators.outermost(inner);
    IASTNode declaration = outer.getParent();
    Optional<IASTDeclSpecifier> specifier = Declarators.specifier(inner);
    if (specifier.isEmpty()) {
      return Typed.unknown(Reason.notFollowed("a declaration is not followed"));
    }
    Optional<Reason> trouble = trouble(inner);
    if (trouble.isPresent()) {
      return Typed.unknown(trouble.get());
    }
    Typed type = specified(specifier.get(), inner);
    for (IASTDeclarator at = outer; ; at = at.getNestedDeclarator()) {
      type = derived(type, at);
      if (at == inner) {
        break;
      }
    }
    boolean parameter =
        declaration instanceof IASTParameterDeclaration
            || declaration.getParent() instanceof ICASTKnRFunctionDeclarator;
    type = parameter ? adjusted(type) : completed(type, outer);
    return ordered(type, inner, specifier.get());
  }

  /** What of its declaration is not followed, but for an initializer. */
  private Optional<Reason> trouble(IASTDeclarator inner) {
    for (IASTNode at = inner; at != null; at = at.getParent()) {
      if (at instanceof org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration) {
        return parsed.trouble(at);
      }
      if (at instanceof org.eclipse.cdt.core.dom.ast.IASTStatement) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  // What specifiers say.

  private Typed specified(IASTDeclSpecifier specifier, IASTDeclarator inner) {
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
                    new Assumption(
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
        .map(expression -> typeOf(expression.getTypeId()).type());
  }

  private Typed elaborated(IASTElaboratedTypeSpecifier specifier) {
    String tag = specifier.getName().toString();
    Optional<IASTNode> definition = scopes.definition(tag, specifier);
    if (specifier.getKind() == IASTElaboratedTypeSpecifier.k_enum) {
      return definition.orElse(null) instanceof IASTEnumerationSpecifier list
          ? enumerated(list)
          : Typed.unknown(Reason.notFound("enum " + tag + " is not defined", INCLUDE));
    }
    boolean union = specifier.getKind() == IASTElaboratedTypeSpecifier.k_union;
    if (definition.orElse(null) instanceof IASTCompositeTypeSpecifier composite
        && union == (composite.getKey() == IASTCompositeTypeSpecifier.k_union)) {
      return Typed.of(new Type.RecordType(records.defined(composite)));
    }
    return Typed.of(new Type.RecordType(Records.incomplete(union ? "union" : "struct", tag)));
  }

  @Override
  public Typed typeOf(IASTDeclSpecifier specifier) {
    var nodes = parsed.tree().getASTNodeFactory();
    return specified(specifier, nodes.newDeclarator(nodes.newName("")));
  }

  @Override
  public Typed typeOf(IASTName name) {
    var nodes = parsed.tree().getASTNodeFactory();
    return named(name, nodes.newDeclarator(nodes.newName("")));
  }

  private Typed named(IASTName called, IASTDeclarator inner) {
    String name = called.toString().replaceFirst("^(::)?(std::)?", "");
    Optional<Symbol> symbol = scopes.ordinary(called);
    if (symbol.isPresent()) {
      return symbol.get() instanceof TypedefName
              || symbol.get() instanceof Symbol.TypeName
              || symbol.get() instanceof Obscured
          ? typeOf(symbol.get())
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
        ? Typed.unknown(Reason.notFound("the type " + name + " is not declared", INCLUDE))
        : Typed.of(words);
  }

  private Typed assumed(String name, BaseTypes.Meaning meaning) {
    if (!(meaning instanceof BaseTypes.Meaning.Words words)) {
      return Typed.unknown(
          Reason.open("how wide " + name + " is depends on how the system is built", INCLUDE));
    }
    boolean pointer = words.text().endsWith("*");
    String plain = pointer ? words.text().replace("*", "").strip() : words.text();
    Type type = SpecifierWords.type(plain, model).orElseThrow();
    return Typed.of(pointer ? Type.pointerTo(type) : type)
        .assuming(
            Set.of(
                new Assumption(
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
            && Declarators.outermost(inner).getInitializer() != null;
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
      return typeOf(typeId.getTypeId());
    }
    return seams.get().expressions().typeOf(specifier.getDeclTypeExpression());
  }

  /** The type of what initializes it, as {@code __auto_type} takes it: arrays are pointers. */
  private Typed initializing(IASTDeclarator inner) {
    if (Declarators.outermost(inner).getInitializer()
            instanceof org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer equals
        && equals.getInitializerClause()
            instanceof org.eclipse.cdt.core.dom.ast.IASTExpression expression) {
      Typed of = adjusted(seams.get().expressions().typeOf(expression));
      return Typed.of(of.type()).assuming(of.assumed());
    }
    return Typed.unknown(Reason.notFollowed("what gives a variable its type is not followed"));
  }

  // What declarators make of it.

  private Typed derived(Typed base, IASTDeclarator declarator) {
    Typed type = base;
    for (IASTPointerOperator operator : declarator.getPointerOperators()) {
      type = pointing(type, operator);
    }
    if (declarator instanceof IASTArrayDeclarator array) {
      IASTArrayModifier[] modifiers = array.getArrayModifiers();
      for (int i = modifiers.length - 1; i >= 0; i--) {
        type = arrayOf(type, modifiers[i]);
      }
    }
    if (declarator instanceof IASTFunctionDeclarator function) {
      Signature signature = signature(function, type);
      List<Type> parameters = signature.parameters().stream().map(Typed::type).toList();
      type = dialect.flatMap(each -> each.result(declarator)).orElse(type);
      type = Typed.of(new FunctionType(type.type(), parameters)).assuming(type.assumed());
    }
    return type;
  }

  private static Typed pointing(Typed type, IASTPointerOperator operator) {
    if (operator instanceof ICPPASTPointerToMember) {
      return Typed.unknown(Reason.notFollowed("a pointer to a member is not followed"));
    }
    if (!(operator instanceof IASTPointer pointer)) {
      return type.reference();
    }
    return type.isReference()
        ? Typed.unknown(Reason.notFollowed("a pointer to a reference"))
        : type.pointer(pointer.isConst(), pointer.isVolatile());
  }

  private Typed arrayOf(Typed element, IASTArrayModifier modifier) {
    if (element.type() instanceof UnknownType) {
      return element;
    }
    if (modifier.getConstantExpression() == null) {
      return element.with(new ArrayType(element.type(), new Length.Open()));
    }
    Evaluated length = seams.get().constants().value(modifier.getConstantExpression());
    if (length instanceof Evaluated.Value value) {
      boolean negative = value.type().signed() && value.value() < 0;
      return negative || value.value() < 0 || value.value() > 1L << 48
          ? Typed.unknown(Reason.notFollowed("an array has no such number of elements"))
          : element.with(new ArrayType(element.type(), new Length.Fixed(value.value())));
    }
    if (length instanceof Evaluated.Unknown unknown) {
      return Typed.unknown(unknown.reason());
    }
    Optional<Variable> captured = seams.get().lengths().captured(modifier);
    return captured.isPresent()
        ? element.with(new ArrayType(element.type(), new Length.Captured(captured.get())))
        : Typed.unknown(Reason.notFollowed("the length of an array is not captured"));
  }

  /** Parameters that are arrays or functions are pointers (C11 6.7.6.3p7, p8). */
  private static Typed adjusted(Typed type) {
    if (type.type() instanceof ArrayType array) {
      return type.with(array.element()).pointer(false, false);
    }
    return type.type() instanceof FunctionType ? type.pointer(false, false) : type;
  }

  /** An array without a length has that of its initializer (C11 6.7.9p22). */
  private Typed completed(Typed type, IASTDeclarator outer) {
    if (!isOpen(type) || outer.getInitializer() == null) {
      return type;
    }
    Type element = ((ArrayType) type.type()).element();
    Evaluated length =
        InitializerLengths.of(outer.getInitializer(), element, seams.get().constants());
    return length instanceof Evaluated.Value value
        ? type.with(new ArrayType(element, new Length.Fixed(value.value())))
        : Typed.unknown(Reason.notFollowed("how many elements initialize an array is not known"));
  }

  /** What attributes of the declaration make of it. */
  private Typed ordered(Typed type, IASTDeclarator inner, IASTDeclSpecifier specifier) {
    List<Attribute> attributes = new ArrayList<>(parsed.attributesOf(inner));
    boolean atomic = attributes.removeIf(each -> each.name().equals("_Atomic"));
    boolean typedef = specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef;
    boolean member =
        Declarators.declaration(inner).getParent() instanceof IASTCompositeTypeSpecifier;
    if (atomic && type.type().isAggregate()) {
      return Typed.unknown(Reason.notFollowed("an atomic structure is not followed"));
    }
    Orders orders = Orders.of(attributes, inner, alignments);
    boolean bearing = typedef || member || orders.mode().isPresent() || isVector(attributes);
    if (orders.unknown().isPresent() && bearing) {
      return Typed.unknown(orders.unknown().get());
    }
    Typed result = orders.mode().isPresent() ? moded(type, orders.mode().get()) : type;
    result = result.assuming(orders.assumed());
    if (orders.alignment() > 0 && !member) {
      boolean inPointer = inner.getPointerOperators().length > 0 && isBeforeName(inner, attributes);
      if (inPointer) {
        return Typed.unknown(
            Reason.notFollowed("an alignment in the middle of a declarator is not followed"));
      }
      long atLeast = typedef ? orders.alignment() : raised(orders, type);
      result = result.aligned(atLeast);
    }
    return result;
  }

  private static long raised(Orders orders, Typed type) {
    return Math.max(orders.alignment(), type.alignment().orElse(1));
  }

  private static boolean isVector(List<Attribute> attributes) {
    return attributes.stream().anyMatch(each -> each.name().contains("vector"));
  }

  private boolean isBeforeName(IASTDeclarator inner, List<Attribute> attributes) {
    int name = parsed.range(inner.getName()).start();
    int pointer = parsed.range(inner.getPointerOperators()[0]).start();
    return attributes.stream()
        .anyMatch(each -> each.at().start() > pointer && each.at().start() < name);
  }

  private Typed moded(Typed type, String mode) {
    int width =
        switch (mode.replace("_", "").strip()) {
          case "QI", "byte" -> 8;
          case "HI" -> 16;
          case "SI" -> 32;
          case "DI" -> 64;
          case "word", "pointer" -> model.address().width();
          default -> 0;
        };
    return width > 0 && type.type() instanceof Type.IntegerType integer
        ? type.with(Type.of(new CType(width, integer.representation().signed())))
        : Typed.unknown(Reason.notFollowed("the machine mode " + mode + " is not followed"));
  }

  // What functions take.

  @Override
  public Signature signature(IASTDeclarator function) {
    IASTDeclarator inner = Declarators.innermost(function);
    Optional<IASTFunctionDeclarator> part = Declarators.function(function);
    if (part.isEmpty() || Declarators.specifier(inner).isEmpty()) {
      Typed unknown = Typed.unknown(Reason.notFollowed("this is no function"));
      return new Signature(unknown, List.of(), true, false);
    }
    Typed result = specified(Declarators.specifier(inner).get(), inner);
    for (IASTDeclarator at = Declarators.outermost(inner); at != part.get(); ) {
      result = derived(result, at);
      at = at.getNestedDeclarator();
    }
    for (IASTPointerOperator operator : part.get().getPointerOperators()) {
      result = pointing(result, operator);
    }
    Typed given = result;
    return signature(part.get(), dialect.flatMap(each -> each.result(inner)).orElse(given));
  }

  private Signature signature(IASTFunctionDeclarator function, Typed result) {
    List<Typed> parameters = new ArrayList<>();
    if (function instanceof ICASTKnRFunctionDeclarator old) {
      for (org.eclipse.cdt.core.dom.ast.IASTName name : old.getParameterNames()) {
        IASTDeclarator declared = old.getDeclaratorForParameterName(name);
        parameters.add(declared == null ? Typed.of(Type.INT) : typeOf(declared));
      }
      return new Signature(result, parameters, false, false);
    }
    if (!(function instanceof IASTStandardFunctionDeclarator standard)) {
      return new Signature(result, List.of(), true, false);
    }
    IASTParameterDeclaration[] all = standard.getParameters();
    for (IASTParameterDeclaration each : all) {
      parameters.add(typeOf(each.getDeclarator()));
    }
    boolean none = parameters.size() == 1 && parameters.get(0).type().equals(Type.VOID);
    boolean variadic = standard.takesVarArgs();
    return new Signature(
        result,
        none ? List.of() : parameters,
        variadic,
        all.length > 0 || variadic || dialect.isPresent());
  }
}
