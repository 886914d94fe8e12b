package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTVisibilityLabel;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/** What classes are made of: their members, and what these are (C++ [class.mem]). */
public final class Classes {

  private final CppUnit unit;

  Classes(CppUnit unit) {
    this.unit = unit;
  }

  /** The name of a class with what is around it. */
  String qualified(IASTCompositeTypeSpecifier composite) {
    String name = composite.getName().toString();
    for (IASTNode at = composite.getParent(); at != null; at = at.getParent()) {
      if (at instanceof IASTCompositeTypeSpecifier outer) {
        name = outer.getName() + "::" + name;
      }
    }
    return Namespaces.join(Namespaces.path(composite), name);
  }

  /** Whether a declaration of a class takes no room in its objects. */
  static boolean isNoMember(IASTDeclaration member) {
    if (!(member instanceof IASTSimpleDeclaration simple)) {
      return true;
    }
    IASTDeclSpecifier specifier = simple.getDeclSpecifier();
    boolean outside =
        specifier.getStorageClass() == IASTDeclSpecifier.sc_static
            || specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef
            || specifier instanceof ICPPASTDeclSpecifier cpp && cpp.isFriend();
    IASTDeclarator[] all = simple.getDeclarators();
    boolean functions = all.length > 0;
    for (IASTDeclarator each : all) {
      functions &= DeclaratorNesting.function(each).isPresent();
    }
    return outside || functions;
  }

  /** The declarators of the members of an object, in order. */
  public static List<IASTDeclarator> members(IASTCompositeTypeSpecifier composite) {
    List<IASTDeclarator> found = new ArrayList<>();
    for (IASTDeclaration each : composite.getMembers()) {
      if (each instanceof IASTSimpleDeclaration simple && !isNoMember(each)) {
        for (IASTDeclarator declarator : simple.getDeclarators()) {
          found.add(DeclaratorNesting.innermost(declarator));
        }
        if (simple.getDeclarators().length == 0
            && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier inner
            && inner.getName().toString().isEmpty()) {
          found.addAll(members(inner));
        }
      }
    }
    return found;
  }

  private static boolean isUnion(IASTCompositeTypeSpecifier composite) {
    return composite.getKey() == IASTCompositeTypeSpecifier.k_union;
  }

  public boolean isUnionMember(IASTDeclarator member) {
    return DeclaratorNesting.declaration(member).getParent()
            instanceof IASTCompositeTypeSpecifier owner
        && isUnion(owner);
  }

  /** Whether a member or a base is of a class of which something is true. */
  boolean anyPart(
      IASTCompositeTypeSpecifier composite,
      java.util.function.Predicate<IASTCompositeTypeSpecifier> is) {
    for (IASTDeclarator each : members(composite)) {
      if (classOf(unit.text().types().typeOf(each).type()).filter(is).isPresent()) {
        return true;
      }
    }
    return unit.bases().bases(composite).stream().anyMatch(is);
  }

  /** The class that a type, or what an array of it has, is. */
  public Optional<IASTCompositeTypeSpecifier> classOf(Type type) {
    if (type instanceof Type.ArrayType array) {
      return classOf(array.element());
    }
    return type instanceof Type.RecordType record
        ? unit.text().definition(record.id())
        : Optional.empty();
  }

  /** Whether constructing an object without arguments does something. */
  public boolean constructs(IASTCompositeTypeSpecifier composite) {
    return unit.specialMembers().hasConstructors(composite)
        || members(composite).stream().anyMatch(Classes::hasInitializer)
        || unit.bases().layout(composite).hasTable()
        || anyPart(composite, this::constructs);
  }

  static boolean hasInitializer(IASTDeclarator member) {
    return DeclaratorNesting.outermost(member).getInitializer() != null;
  }

  /** Whether a list in braces gives its members values one by one (C++ [dcl.init.aggr]). */
  public boolean isAggregate(IASTCompositeTypeSpecifier composite) {
    return !unit.scopes().table(composite).named(composite.getName().toString()).stream()
            .anyMatch(CppDeclaration::isFunction)
        && !unit.specialMembers().hidesConstructors(composite)
        && !unit.bases().layout(composite).hasTable()
        && unit.bases().layout(composite).types().isEmpty()
        && hasOnlyPublicMembers(composite);
  }

  private static boolean hasOnlyPublicMembers(IASTCompositeTypeSpecifier composite) {
    boolean open = composite.getKey() != ICPPASTCompositeTypeSpecifier.k_class;
    for (IASTDeclaration each : composite.getMembers()) {
      if (each instanceof ICPPASTVisibilityLabel label) {
        open = label.getVisibility() == ICPPASTVisibilityLabel.v_public;
      } else if (!open && !isNoMember(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether packing applies to its objects as members: only to what C has, too. */
  boolean isPlain(IASTCompositeTypeSpecifier composite) {
    if (!isAggregate(composite)
        || unit.scopes().table(composite).named("~" + composite.getName()).size() > 0
        || unit.specialMembers().copiesOtherwise(composite)) {
      return false;
    }
    for (IASTDeclarator each : members(composite)) {
      Typed typed = unit.text().types().typeOf(each);
      if (hasInitializer(each)
          || typed.isReference()
          || classOf(typed.type()).filter(inner -> !isPlain(inner)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a member, or one of a member, is a reference. */
  public boolean hasReferences(IASTCompositeTypeSpecifier composite) {
    return members(composite).stream()
            .anyMatch(each -> unit.text().types().typeOf(each).isReference())
        || anyPart(composite, this::hasReferences);
  }
}
