package org.splitring.reader.c.cpp;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Typed;

/** What reading one text of C++ shares: its scopes, classes and instances. */
public final class CppUnit {

  private final CUnit text;
  private final Namespaces namespaces;
  private final Instances instances;
  private final CppScopes scopes;
  private final Classes classes;
  private final BaseClasses bases;
  private final MemberFunctions memberFunctions;
  private final SpecialMembers specialMembers;
  private final SymbolConstants constants;
  private final Map<IASTNode, Optional<Container>> owners = new IdentityHashMap<>();
  private Optional<MergedTypes> twins = Optional.empty();

  CppUnit(CUnit text) {
    this.text = text;
    this.namespaces = new Namespaces(text.parsed().tree());
    this.instances = new Instances(text.parsed());
    this.scopes = new CppScopes(text.parsed(), this);
    this.classes = new Classes(this);
    this.bases = new BaseClasses(this);
    this.memberFunctions = new MemberFunctions(this);
    this.specialMembers = new SpecialMembers(this);
    this.constants = new SymbolConstants(this);
  }

  /** Made when it is asked for: a text without overloads needs none. */
  MergedTypes twins() {
    if (twins.isEmpty()) {
      twins = Optional.of(new MergedTypes(this));
    }
    return twins.get();
  }

  /** The type that an enumeration is said to have. */
  Typed fixed(ICPPASTEnumerationSpecifier list) {
    return text.types().typeOf(list.getBaseType());
  }

  public SymbolConstants constants() {
    return constants;
  }

  public CUnit text() {
    return text;
  }

  public Namespaces namespaces() {
    return namespaces;
  }

  Instances instances() {
    return instances;
  }

  public CppScopes scopes() {
    return scopes;
  }

  public Classes classes() {
    return classes;
  }

  public BaseClasses bases() {
    return bases;
  }

  public MemberFunctions memberFunctions() {
    return memberFunctions;
  }

  public SpecialMembers specialMembers() {
    return specialMembers;
  }

  /** The class that a function with a text is a member of. */
  public Optional<IASTCompositeTypeSpecifier> owner(IASTFunctionDefinition function) {
    return owner(DeclaratorNesting.innermost(function.getDeclarator()));
  }

  /** The class that what a declarator declares is a member of. */
  public Optional<IASTCompositeTypeSpecifier> owner(IASTDeclarator declarator) {
    return container(declarator).flatMap(Containers::composite);
  }

  /** A piece of the namespace that a function is a member of, which is defined outside of it. */
  Optional<IASTNode> space(IASTFunctionDefinition function) {
    IASTDeclarator inner = DeclaratorNesting.innermost(function.getDeclarator());
    return inner.getName() instanceof ICPPASTQualifiedName
            && container(inner).orElse(null) instanceof Container.Space space
            && !namespaces.parts(space.path()).isEmpty()
        ? Optional.of(namespaces.parts(space.path()).get(0))
        : Optional.empty();
  }

  /** The class or namespace around what a declarator declares. */
  Optional<Container> container(IASTDeclarator declarator) {
    Optional<Container> known = owners.get(declarator);
    if (known == null) {
      owners.put(declarator, Optional.empty());
      known = findContainer(declarator);
      owners.put(declarator, known);
    }
    return known;
  }

  private Optional<Container> findContainer(IASTDeclarator declarator) {
    IASTNode declaration = DeclaratorNesting.declaration(declarator);
    boolean isFriend =
        DeclaratorNesting.specifier(declarator)
            .filter(each -> each instanceof ICPPASTDeclSpecifier cpp && cpp.isFriend())
            .isPresent();
    if (isFriend) {
      return Optional.empty();
    }
    boolean isOwn =
        declaration instanceof IASTFunctionDefinition
            || declaration instanceof IASTSimpleDeclaration;
    if (!isOwn) {
      return Optional.empty();
    }
    if (declarator.getName() instanceof ICPPASTQualifiedName name) {
      return scopes
          .containers()
          .of(name.getQualifier(), name.isFullyQualified(), declaration.getParent());
    }
    IASTNode around = declaration.getParent();
    if (around instanceof org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration) {
      around = around.getParent();
    }
    return around instanceof IASTCompositeTypeSpecifier composite
        ? Optional.of(new Container.ClassType(composite))
        : Optional.empty();
  }
}
