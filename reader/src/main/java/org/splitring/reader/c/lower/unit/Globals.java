package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The objects with static storage, text in quotes among them (C11 6.2.4). */
public final class Globals {

  /** Lowers the initial value of an object. */
  public interface InitialValues {
    /** The stores; empty if they are not known. */
    Optional<List<StaticObject.Store>> of(Variable variable, IASTDeclarator declarator);

    /** Those of one without an initial value in the text. */
    Optional<List<StaticObject.Store>> none(Variable variable);
  }

  private final CUnit unit;
  private final IntSupplier numbers;
  private final Map<ObjectName, Variable> variables = new HashMap<>();
  private final Map<Variable, ObjectName> names = new HashMap<>();
  private final Map<Variable, StaticObject> objects = new HashMap<>();

  public Globals(CUnit unit, IntSupplier numbers) {
    this.unit = unit;
    this.numbers = numbers;
  }

  public Variable variable(ObjectName symbol) {
    return variables.computeIfAbsent(
        symbol,
        each -> {
          Typed typed = unit.types().typeOf(each);
          Variable variable = make(each.name(), DeclaredTypes.type(typed));
          names.put(variable, each);
          return variable;
        });
  }

  private Variable make(String name, Type type) {
    return new Variable(numbers.getAsInt(), name, type, Variable.Storage.STATIC);
  }

  /** An object without a name, such as a compound literal at file scope. */
  public Variable unnamed(
      String shown, Type type, Optional<List<StaticObject.Store>> initial, Origin at) {
    Variable variable = make(shown, type);
    objects.put(variable, new StaticObject(variable, false, initial, at));
    return variable;
  }

  /** The array of a string literal. */
  public Variable text(Literals.Text text, Origin at) {
    long bytes = text.unit().width() / 8;
    List<StaticObject.Store> stores = new ArrayList<>();
    for (int i = 0; i < text.values().length; i++) {
      if (text.values()[i] != 0) {
        stores.add(
            new StaticObject.Store(
                i * bytes, Expression.constant(text.unit(), text.values()[i], at)));
      }
    }
    Type type = new Type.ArrayType(text.element(), new Type.Length.Fixed(text.values().length));
    Variable variable = make("\"...\"", type);
    objects.put(variable, new StaticObject(variable, true, Optional.of(stores), at));
    return variable;
  }

  /** Why it may be another name of an object that has a name of its own. */
  public Optional<Reason> anotherName(ObjectName symbol) {
    if (symbol.kind() != ObjectName.Kind.EXTERNAL && symbol.kind() != ObjectName.Kind.FILE_STATIC) {
      return Optional.empty();
    }
    boolean isAnother =
        LinkerNames.isInPragma(unit, symbol.name())
            || has(symbol, "alias")
            || has(symbol, "weakref")
            || has(symbol, "weak") && definition(symbol).isEmpty()
            || symbol.declarators().stream().anyMatch(each -> LinkerNames.isLabelled(unit, each));
    return isAnother
        ? Optional.of(
            Reason.open(symbol.name() + " may be another object when it is linked, or none", ""))
        : Optional.empty();
  }

  /** Whether an attribute stands in a declaration of it, if only beside another declarator. */
  private boolean has(ObjectName symbol, String attribute) {
    return symbol.declarators().stream()
        .flatMap(each -> unit.parsed().attributes(declaration(each)).stream())
        .map(Attribute::name)
        .anyMatch(attribute::equals);
  }

  public Optional<StaticObject> object(
      Variable variable, InitialValues values, WrittenObjects written) {
    StaticObject made = objects.get(variable);
    if (made != null) {
      return Optional.of(made);
    }
    ObjectName symbol = names.get(variable);
    if (symbol == null) {
      return Optional.empty();
    }
    // What asks for the object while its initial value is read sees one that is not known.
    objects.put(
        variable,
        new StaticObject(variable, false, Optional.empty(), origin(symbol.declarators().get(0))));
    StaticObject object = defined(variable, symbol, values, written);
    objects.put(variable, object);
    return Optional.of(object);
  }

  private Origin origin(IASTNode node) {
    return unit.parsed().origin(node);
  }

  private StaticObject defined(
      Variable variable, ObjectName symbol, InitialValues values, WrittenObjects written) {
    Optional<IASTDeclarator> definition = definition(symbol);
    Origin at = origin(definition.orElse(symbol.declarators().get(0)));
    if (definition.isEmpty() || has(symbol, "weak") || anotherName(symbol).isPresent()) {
      return new StaticObject(variable, false, Optional.empty(), at);
    }
    Optional<List<StaticObject.Store>> initial =
        Declarators.initializer(definition.get()) == null
            ? values.none(variable)
            : values.of(variable, definition.get());
    return new StaticObject(
        variable, initial.isPresent() && isConstant(symbol, written), initial, at);
  }

  private boolean isConstant(ObjectName symbol, WrittenObjects written) {
    Typed typed = unit.types().typeOf(symbol);
    if (DeclaredTypes.isVolatile(typed)) {
      return false;
    }
    return typed.isConst() || symbol.kind() != ObjectName.Kind.EXTERNAL && !written.mayBe(symbol);
  }

  /** The declaration that makes it: with an initial value, or a tentative one (C11 6.9.2). */
  private static Optional<IASTDeclarator> definition(ObjectName symbol) {
    Optional<IASTDeclarator> initialised =
        symbol.declarators().stream()
            .filter(each -> Declarators.initializer(each) != null)
            .findFirst();
    return initialised.isPresent()
        ? initialised
        : symbol.declarators().stream().filter(each -> !isExtern(each)).findFirst();
  }

  private static IASTNode declaration(IASTDeclarator declarator) {
    IASTNode node = declarator;
    while (node instanceof IASTDeclarator) {
      node = node.getParent();
    }
    return node;
  }

  private static boolean isExtern(IASTDeclarator declarator) {
    IASTNode node = declaration(declarator);
    return !(node instanceof IASTSimpleDeclaration declaration)
        || declaration.getDeclSpecifier().getStorageClass() == IASTDeclSpecifier.sc_extern;
  }
}
