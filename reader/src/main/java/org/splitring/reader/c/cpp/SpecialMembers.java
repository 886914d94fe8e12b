package org.splitring.reader.c.cpp;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNameSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.ir.Type;

/** What makes, copies and ends the objects of classes (C++ [special]). */
public final class SpecialMembers {

  private final CppUnit unit;

  SpecialMembers(CppUnit unit) {
    this.unit = unit;
  }

  /** The constructors that a class declares, but for those that are templates. */
  public List<FunctionName> constructors(IASTCompositeTypeSpecifier composite) {
    return special(composite, plain(composite.getName().toString()));
  }

  /** Whether constructors may be there that are not seen: in lost text, or those of a base. */
  public boolean hidesConstructors(IASTCompositeTypeSpecifier composite) {
    return isLost(composite)
        || List.of(composite.getMembers()).stream()
            .anyMatch(each -> each instanceof ICPPASTUsingDeclaration using && inherits(using));
  }

  /** {@code using base::base}. */
  private static boolean inherits(ICPPASTUsingDeclaration using) {
    if (!(using.getName() instanceof ICPPASTQualifiedName name)) {
      return false;
    }
    ICPPASTNameSpecifier[] around = name.getQualifier();
    return around.length > 0
        && plain(around[around.length - 1].toString()).equals(plain(name.getLastName().toString()));
  }

  static String plain(String name) {
    return name.replaceAll("<.*", "");
  }

  /** Whether what makes, copies or ends its objects may stand in text that is not followed. */
  private boolean isLost(IASTCompositeTypeSpecifier composite) {
    return unit.scopes().unfollowed().mayDeclare(composite, plain(composite.getName().toString()))
        || unit.scopes().unfollowed().mayDeclare(composite, "operator");
  }

  /** The destructor that a class declares. */
  public Optional<FunctionName> destructor(IASTCompositeTypeSpecifier composite) {
    String name = "~" + plain(composite.getName().toString());
    return special(composite, name).stream().findFirst();
  }

  private List<FunctionName> special(IASTCompositeTypeSpecifier composite, String name) {
    List<IASTDeclarator> declarators =
        unit.scopes().table(composite).named(name).stream()
            .filter(each -> each.kind() == CppDeclaration.Kind.FUNCTION)
            .map(each -> (IASTDeclarator) each.node())
            .toList();
    return declarators.isEmpty()
        ? List.of()
        : unit.scopes().symbols().groups().of(name, declarators, composite);
  }

  /** Whether a class declares functions of that name of which none is made by the compiler. */
  private boolean declares(IASTCompositeTypeSpecifier composite, String name) {
    return unit.scopes().table(composite).named(name).stream()
        .anyMatch(each -> each.isFunction() && !isMade(each.node()));
  }

  public static boolean isMade(IASTNode node) {
    IASTNode declaration =
        node instanceof IASTDeclarator declarator
            ? DeclaratorNesting.declaration(declarator)
            : node;
    return declaration instanceof IASTFunctionDefinition function
        && FunctionGroups.isMade(function);
  }

  /** Whether a class has constructors that somebody wrote. */
  public boolean hasConstructors(IASTCompositeTypeSpecifier composite) {
    return declares(composite, plain(composite.getName().toString()))
        || hidesConstructors(composite);
  }

  /** Whether objects are copied byte by byte, as far as this class says. */
  public boolean copiesOtherwise(IASTCompositeTypeSpecifier composite) {
    if (declares(composite, "operator =")
        || declares(composite, "operator=")
        || isLost(composite)) {
      return true;
    }
    for (FunctionName each : constructors(composite)) {
      var parameters = unit.text().types().signature(each.declarators().get(0)).parameters();
      boolean ofSame =
          !parameters.isEmpty()
              && parameters.get(0).isReference()
              && parameters.get(0).referred().type() instanceof Type.RecordType record
              && unit.text().definition(record.id()).orElse(null) == composite;
      if (ofSame && !each.declarators().stream().allMatch(SpecialMembers::isMade)) {
        return true;
      }
    }
    return unit.classes().anyPart(composite, this::copiesOtherwise);
  }

  /** Whether something happens when an object's life ends. */
  public boolean hasDestructor(IASTCompositeTypeSpecifier composite) {
    String name = "~" + plain(composite.getName().toString());
    boolean own =
        unit.scopes().table(composite).named(name).stream()
            .anyMatch(
                each ->
                    !isMade(each.node())
                        || MemberFunctions.isVirtual((IASTDeclarator) each.node()));
    return own || isLost(composite) || unit.classes().anyPart(composite, this::hasDestructor);
  }

  /** Whether members or bases have an end of their own. */
  public boolean endsParts(IASTCompositeTypeSpecifier composite) {
    return unit.classes().anyPart(composite, this::hasDestructor);
  }
}
