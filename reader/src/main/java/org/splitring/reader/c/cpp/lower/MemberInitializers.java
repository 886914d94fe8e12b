package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionWithTryBlock;
import org.splitring.reader.c.cpp.Classes;
import org.splitring.reader.c.cpp.CppTable;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.RecordFields;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/**
 * What initialises the bases and members of an object: a constructor's list, defaults of the class
 * (C++ [class.base.init]); in the order of the class, whatever the order of the list.
 */
final class MemberInitializers {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Construction construction;

  MemberInitializers(CppUnit unit, FunctionContext context, Construction construction) {
    this.unit = unit;
    this.context = context;
    this.construction = construction;
  }

  /** What a function does before its body: nothing, but for a constructor. */
  void begin(IASTFunctionDefinition definition) {
    IASTDeclarator inner = DeclaratorNesting.innermost(definition.getDeclarator());
    Optional<IASTCompositeTypeSpecifier> owner = unit.owner(inner);
    if (definition instanceof ICPPASTFunctionWithTryBlock) {
      lose("a function that is a try block is not followed", definition);
      return;
    }
    if (owner.isEmpty()
        || context.locals().object().isEmpty()
        || !isConstructor(inner, owner.get())
        || !(definition instanceof ICPPASTFunctionDefinition cpp)) {
      return;
    }
    Variable object = context.locals().object().get();
    Type type = new Type.RecordType(unit.text().record(owner.get()));
    MemoryPlace place =
        new MemoryPlace.Target(
            new Expression.Load(new MemoryPlace.Named(object), context.at(definition)), type);
    List<ICPPASTConstructorChainInitializer> list = List.of(cpp.getMemberInitializers());
    for (ICPPASTConstructorChainInitializer each : list) {
      if (isName(each.getMemberInitializerId(), owner.get())) {
        lose("a constructor that calls another one is not followed", definition);
        return;
      }
    }
    initialise(place, owner.get(), list, definition);
  }

  private void lose(String text, IASTNode node) {
    context.blocks().end(new Terminator.Lost(Reason.notFollowed(text), context.at(node)));
  }

  static boolean isConstructor(IASTDeclarator declarator, IASTCompositeTypeSpecifier owner) {
    return CppTable.last(declarator.getName().toString()).equals(plain(owner));
  }

  private static String plain(IASTCompositeTypeSpecifier composite) {
    return composite.getName().toString().replaceAll("<.*", "");
  }

  private static boolean isName(IASTName name, IASTCompositeTypeSpecifier composite) {
    return CppTable.last(name.toString()).replaceAll("<.*", "").equals(plain(composite));
  }

  /** Initialises bases and members. */
  void initialise(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      List<ICPPASTConstructorChainInitializer> list,
      IASTNode node) {
    for (IASTCompositeTypeSpecifier base : unit.bases().bases(composite)) {
      Optional<IASTInitializer> initializer =
          list.stream()
              .filter(each -> isName(each.getMemberInitializerId(), base))
              .map(ICPPASTConstructorChainInitializer::getInitializer)
              .findFirst();
      if (initializer.isPresent() || unit.classes().constructs(base)) {
        Type type = new Type.RecordType(unit.text().record(base));
        Expression address =
            context
                .conversions()
                .cast(
                    new Expression.AddressOf(place, context.at(node)),
                    Type.pointerTo(type),
                    context.at(node));
        construction.member(
            new MemoryPlace.Target(address, type), Typed.of(type), initializer.orElse(null), node);
      }
    }
    for (IASTDeclarator each : Classes.members(composite)) {
      member(place, each, list, node);
    }
  }

  private void member(
      MemoryPlace place,
      IASTDeclarator member,
      List<ICPPASTConstructorChainInitializer> list,
      IASTNode node) {
    String name = member.getName().toString();
    Optional<IASTInitializer> given =
        list.stream()
            .filter(each -> each.getMemberInitializerId().toString().equals(name))
            .map(ICPPASTConstructorChainInitializer::getInitializer)
            .findFirst();
    Optional<IASTInitializer> initializer =
        given.or(() -> Optional.ofNullable(DeclaratorNesting.outermost(member).getInitializer()));
    Typed typed = unit.text().types().typeOf(member);
    boolean constructs =
        unit.classes().classOf(typed.type()).filter(unit.classes()::constructs).isPresent();
    if (initializer.isEmpty() && !constructs || name.isEmpty()) {
      return;
    }
    if (given.isEmpty() && unit.classes().isUnionMember(member)) {
      havoc("which member of a union has an initial value", node);
      return;
    }
    LayoutResult layout = unit.text().layouts().layout(((Type.RecordType) place.type()).id());
    Optional<Field> field =
        RecordFields.of(layout).stream().filter(each -> each.name().equals(name)).findFirst();
    if (field.isEmpty()) {
      havoc("where the member " + name + " is", node);
      return;
    }
    context.assume(
        RecordFields.assumed(layout, ((Type.RecordType) place.type()).id(), field.get()),
        context.at(node));
    construction.member(
        new MemoryPlace.Member(place, field.get()), typed, initializer.orElse(null), node);
  }

  private void havoc(String what, IASTNode node) {
    context
        .blocks()
        .emit(
            new Statement.Havoc(
                new Footprint.Everything(),
                Reason.notFollowed(what + " is not followed"),
                context.at(node)));
  }
}
