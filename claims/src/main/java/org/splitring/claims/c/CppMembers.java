package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTStaticAssertDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTVisibilityLabel;

/** Which members of a class of C++ take room in its objects. */
final class CppMembers {

  private CppMembers() {}

  /** Fails for a class that is not laid out as a structure of C would be. */
  static void check(IASTCompositeTypeSpecifier definition) throws UnfollowedException {
    if (!(definition instanceof ICPPASTCompositeTypeSpecifier cpp)) {
      return;
    }
    String name = definition.getName().toString();
    if (cpp.getBaseSpecifiers().length > 0) {
      throw unfollowed("class " + name + " has a base", definition);
    }
    for (IASTDeclaration member : cpp.getDeclarations(false)) {
      if (isVirtual(member)) {
        throw unfollowed("class " + name + " has virtual functions", definition);
      }
      if (member.getRawSignature().contains("no_unique_address")) {
        throw unfollowed("a member of class " + name + " need not have a place", definition);
      }
    }
    if (definition.getRawSignature().replaceFirst("(?s)\\{.*", "").contains("alignas")) {
      throw unfollowed("alignas is not followed", definition);
    }
  }

  private static UnfollowedException unfollowed(
      String reason, IASTCompositeTypeSpecifier definition) {
    return new UnfollowedException(
        reason + ", and where its members are is not followed",
        "give the value with --input",
        definition);
  }

  private static boolean isVirtual(IASTDeclaration member) {
    IASTDeclSpecifier specifier =
        member instanceof IASTSimpleDeclaration simple
            ? simple.getDeclSpecifier()
            : member instanceof IASTFunctionDefinition function
                ? function.getDeclSpecifier()
                : null;
    return specifier instanceof ICPPASTDeclSpecifier cpp && cpp.isVirtual();
  }

  /** Whether it is a function, a type, or a variable that all objects share. */
  static boolean takesNoRoom(IASTDeclaration member) {
    if (member instanceof ICPPASTVisibilityLabel
        || member instanceof ICPPASTUsingDeclaration
        || member instanceof ICPPASTAliasDeclaration
        || member instanceof ICPPASTStaticAssertDeclaration
        || member instanceof ICPPASTTemplateDeclaration) {
      return true;
    }
    if (member instanceof IASTFunctionDefinition function) {
      return function.getDeclSpecifier() instanceof ICPPASTDeclSpecifier;
    }
    if (!(member instanceof IASTSimpleDeclaration simple)
        || !(simple.getDeclSpecifier() instanceof ICPPASTDeclSpecifier cpp)) {
      return false;
    }
    if (cpp.isFriend()
        || cpp.getStorageClass() == IASTDeclSpecifier.sc_typedef
        || cpp.getStorageClass() == IASTDeclSpecifier.sc_static) {
      return true;
    }
    return simple.getDeclarators().length > 0
        && java.util.Arrays.stream(simple.getDeclarators()).allMatch(CppMembers::isFunction);
  }

  private static boolean isFunction(IASTDeclarator declarator) {
    return declarator instanceof IASTFunctionDeclarator && declarator.getNestedDeclarator() == null;
  }
}
