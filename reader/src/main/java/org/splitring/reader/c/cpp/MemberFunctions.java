package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.ir.Type;

/** Functions that are members of classes (C++ [class.mfct]). */
public final class MemberFunctions {

  private final CppUnit unit;

  MemberFunctions(CppUnit unit) {
    this.unit = unit;
  }

  /** The declarators of the functions that a class declares. */
  static List<IASTDeclarator> functions(IASTCompositeTypeSpecifier composite) {
    List<IASTDeclarator> found = new ArrayList<>();
    for (IASTDeclaration member : composite.getMembers()) {
      IASTDeclaration each =
          member instanceof ICPPASTTemplateDeclaration template
              ? template.getDeclaration()
              : member;
      if (each instanceof IASTFunctionDefinition function) {
        found.add(DeclaratorNesting.innermost(function.getDeclarator()));
      } else if (each instanceof IASTSimpleDeclaration simple) {
        for (IASTDeclarator declarator : simple.getDeclarators()) {
          if (DeclaratorNesting.function(declarator).isPresent()) {
            found.add(DeclaratorNesting.innermost(declarator));
          }
        }
      }
    }
    return found;
  }

  /** Whether a constructor makes no conversion by itself. */
  public static boolean isExplicit(FunctionName constructor) {
    return constructor.declarators().stream()
        .anyMatch(
            each ->
                DeclaratorNesting.specifier(each)
                    .filter(it -> it instanceof ICPPASTDeclSpecifier cpp && cpp.isExplicit())
                    .isPresent());
  }

  static boolean isVirtual(IASTDeclarator function) {
    return DeclaratorNesting.specifier(function)
            .filter(each -> each instanceof ICPPASTDeclSpecifier cpp && cpp.isVirtual())
            .isPresent()
        || DeclaratorNesting.function(function).orElse(null)
                instanceof ICPPASTFunctionDeclarator cpp
            && (cpp.isOverride() || cpp.isFinal() || cpp.isPureVirtual());
  }

  /** Whether which function is called depends on the object: it may be another's. */
  public boolean isVirtual(FunctionName function) {
    for (IASTDeclarator each : function.declarators()) {
      if (DeclaratorNesting.function(each).orElse(null) instanceof ICPPASTFunctionDeclarator cpp
          && cpp.isFinal()) {
        return false;
      }
    }
    Optional<IASTCompositeTypeSpecifier> owner = owner(function);
    if (owner.isEmpty()
        || owner.get() instanceof ICPPASTCompositeTypeSpecifier it && it.isFinal()) {
      return false;
    }
    return function.declarators().stream().anyMatch(MemberFunctions::isVirtual)
        || inherits(owner.get(), CppTable.last(function.name()), new HashSet<>());
  }

  private boolean inherits(IASTCompositeTypeSpecifier composite, String name, Set<IASTNode> seen) {
    if (unit.bases().layout(composite).types().stream()
        .anyMatch(each -> !(each.type() instanceof Type.RecordType))) {
      return true;
    }
    for (IASTCompositeTypeSpecifier base : unit.bases().bases(composite)) {
      boolean has =
          functions(base).stream()
              .anyMatch(each -> each.getName().toString().equals(name) && isVirtual(each));
      if (seen.add(base) && (has || inherits(base, name, seen))) {
        return true;
      }
    }
    return false;
  }

  /** The class that a function is a member of. */
  public Optional<IASTCompositeTypeSpecifier> owner(FunctionName function) {
    return function.declarators().stream().flatMap(each -> unit.owner(each).stream()).findFirst();
  }

  /** Whether a member function has no object. */
  boolean isStatic(FunctionName function) {
    return function.declarators().stream()
        .anyMatch(
            each ->
                DeclaratorNesting.specifier(each)
                    .filter(it -> it.getStorageClass() == IASTDeclSpecifier.sc_static)
                    .isPresent());
  }

  /** Whether a function is called with an object. */
  public boolean hasObject(FunctionName function) {
    return owner(function).isPresent() && !isStatic(function);
  }
}
