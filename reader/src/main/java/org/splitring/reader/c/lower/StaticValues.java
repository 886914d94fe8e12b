package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.expression.InitialItem;
import org.splitring.reader.c.lower.expression.InitialItems;
import org.splitring.reader.c.lower.expression.Initialisers;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Globals;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.StaticObject.Store;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Initial values of objects with static storage: constants and addresses (C11 6.7.9p4). */
final class StaticValues implements Globals.InitialValues {

  private final UnitContext unit;

  StaticValues(UnitContext unit) {
    this.unit = unit;
  }

  @Override
  public Optional<List<Store>> none(Variable variable) {
    return unit.extension().isPlain(variable.type()) ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public Optional<List<Store>> of(Variable variable, IASTDeclarator declarator) {
    if (!unit.extension().isPlain(variable.type())
        || unit.text().types().typeOf(declarator).isReference()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Declarators.initializer(declarator))
        .flatMap(Initialisers::clause)
        .flatMap(clause -> of(variable.type(), clause));
  }

  Optional<List<Store>> of(Type type, IASTInitializerClause clause) {
    Optional<InitialItems.Result> result = InitialItems.of(type, clause, unit);
    if (result.isEmpty()) {
      return Optional.empty();
    }
    List<Store> stores = new ArrayList<>();
    for (InitialItem item : result.get().items()) {
      if (!add(item, stores)) {
        return Optional.empty();
      }
    }
    return Optional.of(stores);
  }

  /** Adds a store; it takes the place of an earlier one for the same part. */
  private static void put(List<Store> stores, Store store) {
    stores.removeIf(each -> each.offset() == store.offset());
    stores.add(store);
  }

  /** Adds what an item stores; false if it is not known. */
  private boolean add(InitialItem item, List<Store> stores) {
    if (item.isBits()
        || item.value() instanceof IASTInitializerList
        || !(item.value() instanceof IASTExpression expression)) {
      return item.value() instanceof IASTInitializerList list && list.getClauses().length == 0;
    }
    if (item.type() instanceof Type.ArrayType array) {
      return text(item, array, stores);
    }
    FunctionContext context = FunctionContext.of(unit, Set.of());
    BlockBuilder.Mark mark = context.blocks().mark();
    Expression value =
        context.conversions().convert(new BodyLowering(context).value(expression), item.type());
    if (!context.blocks().since(mark).statements().isEmpty() || !item.type().isScalar()) {
      return false;
    }
    OptionalLong folded = unit.fold().value(value);
    if (folded.isPresent()) {
      put(
          stores,
          new Store(
              item.offset(),
              new Expression.Constant(item.type(), folded.getAsLong(), value.origin())));
      return true;
    }
    if (isAddress(value)) {
      put(stores, new Store(item.offset(), value));
      return true;
    }
    return false;
  }

  private boolean text(InitialItem item, Type.ArrayType array, List<Store> stores) {
    Optional<Literals.Text> text =
        item.value() instanceof IASTLiteralExpression literal
            ? Literals.string(String.valueOf(literal.getValue()), unit.model())
            : Optional.empty();
    if (text.isEmpty() || !(array.element() instanceof Type.IntegerType element)) {
      return false;
    }
    CType as = element.representation();
    long[] values = text.get().values();
    long most =
        array.length() instanceof Type.Length.Fixed fixed ? fixed.elements() : values.length;
    for (int i = 0; i < Math.min(values.length, most); i++) {
      put(
          stores,
          new Store(
              item.offset() + (long) i * as.width() / 8,
              Expression.constant(as, values[i], unit.at(item.value()))));
    }
    return true;
  }

  /** Whether it is the address of something static, moved by a constant. */
  private boolean isAddress(Expression value) {
    if (value instanceof Expression.FunctionAddress) {
      return true;
    }
    if (value instanceof Expression.AddressOf address) {
      return isStatic(address.place());
    }
    if (value instanceof Expression.Convert convert) {
      return convert.type() instanceof Type.PointerType && isAddress(convert.operand());
    }
    return value instanceof Expression.Move move
        && isAddress(move.pointer())
        && unit.fold().value(move.count()).isPresent()
        && unit.fold().value(move.scale()).isPresent();
  }

  private boolean isStatic(MemoryPlace place) {
    if (place instanceof MemoryPlace.Named named) {
      return named.variable().storage() == Variable.Storage.STATIC;
    }
    if (place instanceof MemoryPlace.Member member) {
      return isStatic(member.record());
    }
    return place instanceof MemoryPlace.Element element
        && isStatic(element.array())
        && unit.fold().value(element.index()).isPresent();
  }
}
