package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** What the attributes of a declaration make of its type. */
final class AttributedTypes {

  private final ParsedUnit parsed;
  private final DataModel model;
  private final Orders.Alignments alignments;

  AttributedTypes(ParsedUnit parsed, DataModel model, Orders.Alignments alignments) {
    this.parsed = parsed;
    this.model = model;
    this.alignments = alignments;
  }

  /** What attributes of the declaration make of it. */
  Typed ordered(Typed type, IASTDeclarator inner, IASTDeclSpecifier specifier) {
    List<Attribute> attributes = new ArrayList<>(parsed.attributesOf(inner));
    boolean atomic = attributes.removeIf(each -> each.name().equals("_Atomic"));
    boolean typedef = specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef;
    boolean member =
        DeclaratorNesting.declaration(inner).getParent() instanceof IASTCompositeTypeSpecifier;
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
}
