package org.splitring.reader.c.types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Entity.Obscured;
import org.splitring.reader.c.types.Entity.TypedefName;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.UnknownType;

/** The types of C. */
final class CTypeReader implements TypeReader {

  /** How many typedefs may stand for each other. */
  private static final int MOST_NESTED = 200;

  private final ParsedUnit parsed;
  private final Scopes scopes;
  private final Optional<Dialect> dialect;
  private final Enumerations enumerations;
  private final SpecifiedTypes specified;
  private final DerivedTypes derived;
  private final AttributedTypes attributed;
  private final Map<IASTDeclarator, Typed> known = new IdentityHashMap<>();
  private int depth;

  CTypeReader(
      ParsedUnit parsed,
      DataModel model,
      Scopes scopes,
      Optional<Dialect> dialect,
      Records records,
      Supplier<TypeReaderServices> seams,
      Orders.Alignments alignments) {
    this.parsed = parsed;
    this.scopes = scopes;
    this.dialect = dialect;
    this.enumerations = new Enumerations(parsed, model, () -> seams.get().constants());
    this.specified =
        new SpecifiedTypes(this, parsed, model, scopes, dialect, records, seams, enumerations);
    this.derived = new DerivedTypes(this, dialect, seams);
    this.attributed = new AttributedTypes(parsed, model, alignments);
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
  public Typed typeOf(Entity symbol) {
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
              ? DeclaratorNesting.innermost(function.definition().get().getDeclarator())
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
      if (best.isOpenArray() && !other.isOpenArray()) {
        best = other;
      } else if (!other.isOpenArray() && !other.type().equals(best.type())) {
        return Typed.unknown(Reason.notFollowed(name + " is declared in two ways"));
      }
    }
    return best;
  }

  @Override
  public Typed typeOf(IASTDeclarator declarator) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
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
    IASTDeclarator outer = DeclaratorNesting.outermost(inner);
    IASTNode declaration = outer.getParent();
    Optional<IASTDeclSpecifier> specifier = DeclaratorNesting.specifier(inner);
    if (specifier.isEmpty()) {
      return Typed.unknown(Reason.notFollowed("a declaration is not followed"));
    }
    Optional<Reason> trouble = trouble(inner);
    if (trouble.isPresent()) {
      return Typed.unknown(trouble.get());
    }
    Typed type = specified.specified(specifier.get(), inner);
    for (IASTDeclarator at = outer; ; at = at.getNestedDeclarator()) {
      type = derived.derived(type, at);
      if (at == inner) {
        break;
      }
    }
    boolean parameter =
        declaration instanceof IASTParameterDeclaration
            || declaration.getParent() instanceof ICASTKnRFunctionDeclarator;
    type = parameter ? DerivedTypes.adjusted(type) : derived.completed(type, outer);
    return attributed.ordered(type, inner, specifier.get());
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

  @Override
  public Typed typeOf(IASTDeclSpecifier specifier) {
    var nodes = parsed.tree().getASTNodeFactory();
    return specified.specified(specifier, nodes.newDeclarator(nodes.newName("")));
  }

  @Override
  public Typed typeOf(IASTName name) {
    var nodes = parsed.tree().getASTNodeFactory();
    return specified.named(name, nodes.newDeclarator(nodes.newName("")));
  }

  @Override
  public Signature signature(IASTDeclarator function) {
    IASTDeclarator inner = DeclaratorNesting.innermost(function);
    Optional<IASTFunctionDeclarator> part = DeclaratorNesting.function(function);
    if (part.isEmpty() || DeclaratorNesting.specifier(inner).isEmpty()) {
      Typed unknown = Typed.unknown(Reason.notFollowed("this is no function"));
      return new Signature(unknown, List.of(), true, false);
    }
    Typed result = specified.specified(DeclaratorNesting.specifier(inner).get(), inner);
    for (IASTDeclarator at = DeclaratorNesting.outermost(inner); at != part.get(); ) {
      result = derived.derived(result, at);
      at = at.getNestedDeclarator();
    }
    for (IASTPointerOperator operator : part.get().getPointerOperators()) {
      result = DerivedTypes.pointing(result, operator);
    }
    Typed given = result;
    return derived.signature(part.get(), dialect.flatMap(each -> each.result(inner)).orElse(given));
  }
}
