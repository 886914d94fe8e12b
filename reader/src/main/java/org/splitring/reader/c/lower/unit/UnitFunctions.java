package org.splitring.reader.c.lower.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryNames;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** The functions of a unit: their names, texts and what is declared of them. */
public final class UnitFunctions {

  private static final Set<String> TWICE =
      Set.of(
          "setjmp",
          "_setjmp",
          "__setjmp",
          "sigsetjmp",
          "__sigsetjmp",
          "__builtin_setjmp",
          "savectx",
          "getcontext",
          "vfork");

  private static final Set<String> REPLACED = Set.of("weak", "alias", "ifunc", "weakref");

  private final CUnit unit;
  private final Map<FunctionName, FunctionId> ids = new HashMap<>();
  private final Map<FunctionId, FunctionName> names = new HashMap<>();
  private final Map<FunctionName, Optional<Reason>> replaced = new HashMap<>();
  private final Map<FunctionName, Boolean> endless = new HashMap<>();

  public UnitFunctions(CUnit unit) {
    this.unit = unit;
  }

  public FunctionId id(FunctionName symbol) {
    return ids.computeIfAbsent(
        symbol,
        each -> {
          FunctionId id = new FunctionId(each.name(), names.size());
          names.put(id, each);
          return id;
        });
  }

  public Optional<FunctionName> symbol(FunctionId id) {
    return Optional.ofNullable(names.get(id));
  }

  /** The text that is followed, if there is one and no other may be in its place. */
  public Optional<IASTFunctionDefinition> text(FunctionName symbol) {
    return symbol
        .definition()
        .filter(each -> replaced(symbol).isEmpty())
        .filter(each -> !isInside(each));
  }

  private static boolean isInside(IASTNode function) {
    if (function.getParent() instanceof IASTCompositeTypeSpecifier) {
      // A member of a class knows nothing of the function that the class stands in.
      return false;
    }
    for (IASTNode at = function.getParent(); at != null; at = at.getParent()) {
      if (at instanceof IASTFunctionDefinition) {
        return true;
      }
    }
    return false;
  }

  /** Its address; of one that may be replaced, or not be there at all, that is not known. */
  public Expression address(FunctionName symbol, Origin at) {
    Type type = Type.pointerTo(unit.types().typeOf(symbol).type());
    Optional<Reason> replaced = replaced(symbol);
    return replaced.isPresent()
        ? new Expression.Unknown("&" + symbol.name(), type, replaced.get(), at)
        : new Expression.FunctionAddress(id(symbol), type, at);
  }

  public Signature signature(FunctionName symbol) {
    IASTDeclarator declarator = symbol.declarators().get(0);
    for (IASTDeclarator each : symbol.declarators()) {
      if (unit.types().signature(each).prototype()) {
        declarator = each;
      }
    }
    return unit.types().signature(declarator);
  }

  public boolean has(FunctionName symbol, String attribute) {
    return attributes(symbol).anyMatch(each -> each.name().equals(attribute));
  }

  public Optional<Attribute> attribute(FunctionName symbol, String name) {
    return attributes(symbol).filter(each -> each.name().equals(name)).findFirst();
  }

  private Stream<Attribute> attributes(FunctionName symbol) {
    return symbol.declarators().stream().flatMap(each -> unit.parsed().attributesOf(each).stream());
  }

  /** Why another text than the one here may be what is called. */
  public Optional<Reason> replaced(FunctionName symbol) {
    return replaced.computeIfAbsent(symbol, this::findReplaced);
  }

  private Optional<Reason> findReplaced(FunctionName symbol) {
    String name = symbol.name();
    for (Attribute each : attributes(symbol).toList()) {
      if (REPLACED.contains(each.name())) {
        return Optional.of(open(name, each.name()));
      }
    }
    if (LinkerNames.isInPragma(unit, name)) {
      return Optional.of(open(name, "weak by a pragma"));
    }
    return symbol.declarators().stream().anyMatch(each -> LinkerNames.isLabelled(unit, each))
        ? Optional.of(open(name, "asm"))
        : Optional.empty();
  }

  /**
   * Whether its text is an inline definition: a call may be of the external one that another text
   * has (C11 6.7.4p7, and gcc's {@code gnu_inline}). In C++ both have to be the same.
   */
  public boolean isInlineDefinition(FunctionName symbol) {
    List<IASTDeclSpecifier> all =
        symbol.declarators().stream()
            .flatMap(each -> DeclaratorNesting.specifier(each).stream())
            .toList();
    boolean isInternal =
        all.stream().anyMatch(each -> each.getStorageClass() == IASTDeclSpecifier.sc_static);
    boolean isInlineOfC =
        unit.parsed().language() == ParserLanguage.C
            && all.stream()
                .allMatch(
                    each ->
                        each.isInline() && each.getStorageClass() != IASTDeclSpecifier.sc_extern);
    return symbol.definition().isPresent()
        && !isInternal
        && (isInlineOfC || has(symbol, "gnu_inline"));
  }

  /** Whether a function of that name may return again, when variables have other values. */
  public static boolean returnsTwice(String name) {
    return TWICE.contains(name);
  }

  /** Whether it is declared so. */
  public boolean returnsTwice(FunctionName symbol) {
    return returnsTwice(symbol.name()) || has(symbol, "returns_twice");
  }

  /** Whether it is declared not to return. */
  public boolean neverReturns(FunctionName symbol) {
    return endless.computeIfAbsent(symbol, this::isEndless);
  }

  private boolean isEndless(FunctionName symbol) {
    return has(symbol, "noreturn")
        || symbol.declarators().stream()
            .anyMatch(
                each ->
                    unit.parsed().text(declaration(each)).matches("(?s)[^({]*\\b_Noreturn\\b.*"));
  }

  private static IASTNode declaration(IASTDeclarator declarator) {
    IASTNode node = declarator;
    while (node instanceof IASTDeclarator) {
      node = node.getParent();
    }
    return node;
  }

  /** What a function without text may do, by its attributes and its name. */
  public Callee.Effect effect(FunctionName symbol) {
    if (neverReturns(symbol)) {
      return Callee.Effect.NO_RETURN;
    }
    if (has(symbol, "const")) {
      return Callee.Effect.CONSTANT;
    }
    if (has(symbol, "pure")) {
      return Callee.Effect.NONE;
    }
    if (has(symbol, "malloc") && has(symbol, "alloc_size")) {
      return Callee.Effect.ALLOCATES;
    }
    return effect(symbol.name().substring(symbol.name().lastIndexOf(':') + 1));
  }

  /** What a function without text may do, by its name alone. */
  public static Callee.Effect effect(String name) {
    if (MemoryNames.givesMemory(name)) {
      return Callee.Effect.GIVES_MEMORY_BY_NAME;
    }
    return NameShapes.isExempt(name) ? Callee.Effect.NONE_BY_NAME : Callee.Effect.CLOBBERS;
  }

  private static Reason open(String name, String why) {
    return Reason.open(name + " is declared " + why + ": another text may be linked for it", "");
  }
}
