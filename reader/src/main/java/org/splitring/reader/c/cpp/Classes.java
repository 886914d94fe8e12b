package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier.ICPPASTBaseSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNameSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTVisibilityLabel;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Dialect.Bases;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** What classes are made of: bases, members, constructors, destructors (C++ [class]). */
public final class Classes {

  private final CppUnit unit;
  private final Map<IASTNode, List<IASTCompositeTypeSpecifier>> bases = new IdentityHashMap<>();

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

  /** The classes that one is derived from, as far as they are known. */
  public List<IASTCompositeTypeSpecifier> bases(IASTCompositeTypeSpecifier composite) {
    List<IASTCompositeTypeSpecifier> known = bases.get(composite);
    if (known == null) {
      bases.put(composite, List.of());
      known = new ArrayList<>();
      for (Typed each : layout(composite).types()) {
        if (each.type() instanceof Type.RecordType record) {
          unit.text().definition(record.id()).ifPresent(known::add);
        }
      }
      bases.put(composite, known);
    }
    return known;
  }

  /**
   * Whether what a name means in a class may be said by a base that is not looked into: a virtual
   * one, a pack, one in text that is not followed, or what a template was given, in which a name is
   * not looked up (C++ [temp.dep]). A base that nothing declares is taken not to have it.
   */
  boolean hidesBases(IASTCompositeTypeSpecifier definition) {
    if (!(definition instanceof ICPPASTCompositeTypeSpecifier composite)) {
      return false;
    }
    for (ICPPASTBaseSpecifier each : composite.getBaseSpecifiers()) {
      if (each.isVirtual()
          || each.isPackExpansion()
          || each.getNameSpecifier() instanceof IASTName name && isOpen(name, composite)) {
        return true;
      }
    }
    return bases(definition).stream().anyMatch(each -> each != definition && hidesBases(each));
  }

  private boolean isOpen(IASTName base, ICPPASTCompositeTypeSpecifier composite) {
    IASTNode around = composite.getParent();
    Optional<Entity> symbol =
        unit.scopes()
            .resolve(base, around)
            .or(() -> unit.scopes().ordinary(plain(base.toString()), around));
    boolean isParameter =
        symbol.orElse(null) instanceof Entity.TypeName type
            && type.node() instanceof ICPPASTSimpleTypeTemplateParameter;
    // A base that depends on a parameter and is not known is one that names are not looked up in.
    return isParameter
        || symbol.orElse(null) instanceof Entity.Obscured && !isDependent(base, composite);
  }

  private static boolean isDependent(IASTName base, IASTCompositeTypeSpecifier composite) {
    List<String> words = List.of(base.toString().split("\\W+"));
    return Instances.around(composite)
        .map(each -> List.of(each.getTemplateParameters()))
        .orElse(List.of())
        .stream()
        .anyMatch(each -> words.contains(Instances.name(each)));
  }

  /** What its objects begin with. */
  Bases layout(IASTCompositeTypeSpecifier definition) {
    if (!(definition instanceof ICPPASTCompositeTypeSpecifier composite)) {
      return Bases.NONE;
    }
    List<Typed> types = new ArrayList<>();
    Optional<Reason> unknown = Optional.empty();
    for (ICPPASTBaseSpecifier each : composite.getBaseSpecifiers()) {
      if (each.isVirtual()) {
        unknown = Optional.of(Reason.notFollowed("a virtual base class is not followed"));
      } else if (!(each.getNameSpecifier() instanceof IASTName name)) {
        unknown = Optional.of(Reason.notFollowed("a base class is not followed"));
      } else {
        types.add(
            unit.scopes()
                .resolve(name, composite.getParent())
                .map(symbol -> unit.text().types().typeOf(symbol))
                .orElseGet(
                    () ->
                        Typed.unknown(
                            Reason.notFound(
                                "the base class " + name + " is not declared",
                                "name the directory of the header that declares it with --include"))));
      }
    }
    boolean isVirtual = functions(composite).stream().anyMatch(Classes::isVirtual);
    return new Bases(types, isVirtual, unknown);
  }

  /** The declarators of the functions that a class declares. */
  private static List<IASTDeclarator> functions(IASTCompositeTypeSpecifier composite) {
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

  private static boolean isVirtual(IASTDeclarator function) {
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
    return function.declarators().stream().anyMatch(Classes::isVirtual)
        || inherits(owner.get(), CppTable.last(function.name()), new HashSet<>());
  }

  private boolean inherits(IASTCompositeTypeSpecifier composite, String name, Set<IASTNode> seen) {
    if (layout(composite).types().stream()
        .anyMatch(each -> !(each.type() instanceof Type.RecordType))) {
      return true;
    }
    for (IASTCompositeTypeSpecifier base : bases(composite)) {
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

  private static String plain(String name) {
    return name.replaceAll("<.*", "");
  }

  /** Whether what makes, copies or ends its objects may stand in text that is not followed. */
  private boolean isLost(IASTCompositeTypeSpecifier composite) {
    return unit.scopes().mayDeclare(composite, plain(composite.getName().toString()))
        || unit.scopes().mayDeclare(composite, "operator");
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
      if (ofSame && !each.declarators().stream().allMatch(Classes::isMade)) {
        return true;
      }
    }
    return anyPart(composite, this::copiesOtherwise);
  }

  /** Whether something happens when an object's life ends. */
  public boolean hasDestructor(IASTCompositeTypeSpecifier composite) {
    String name = "~" + plain(composite.getName().toString());
    boolean own =
        unit.scopes().table(composite).named(name).stream()
            .anyMatch(each -> !isMade(each.node()) || isVirtual((IASTDeclarator) each.node()));
    return own || isLost(composite) || anyPart(composite, this::hasDestructor);
  }

  /** Whether members or bases have an end of their own. */
  public boolean endsParts(IASTCompositeTypeSpecifier composite) {
    return anyPart(composite, this::hasDestructor);
  }

  /** Whether a member or a base is of a class of which something is true. */
  private boolean anyPart(
      IASTCompositeTypeSpecifier composite,
      java.util.function.Predicate<IASTCompositeTypeSpecifier> is) {
    for (IASTDeclarator each : members(composite)) {
      if (classOf(unit.text().types().typeOf(each).type()).filter(is).isPresent()) {
        return true;
      }
    }
    return bases(composite).stream().anyMatch(is);
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
    return hasConstructors(composite)
        || members(composite).stream().anyMatch(Classes::hasInitializer)
        || layout(composite).hasTable()
        || anyPart(composite, this::constructs);
  }

  static boolean hasInitializer(IASTDeclarator member) {
    return DeclaratorNesting.outermost(member).getInitializer() != null;
  }

  /** Whether a list in braces gives its members values one by one (C++ [dcl.init.aggr]). */
  public boolean isAggregate(IASTCompositeTypeSpecifier composite) {
    return !unit.scopes().table(composite).named(composite.getName().toString()).stream()
            .anyMatch(CppDeclaration::isFunction)
        && !hidesConstructors(composite)
        && !layout(composite).hasTable()
        && layout(composite).types().isEmpty()
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
        || copiesOtherwise(composite)) {
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

  /**
   * Whether an object of one class may not begin where one of the other does, of which it is a part
   * or which is a part of it.
   */
  public boolean moves(Type from, Type to) {
    Optional<IASTCompositeTypeSpecifier> one = pointed(from);
    Optional<IASTCompositeTypeSpecifier> other = pointed(to);
    return one.isPresent()
        && other.isPresent()
        && one.get() != other.get()
        && (mayHold(one.get(), other.get()) && !beginsWith(one.get(), other.get())
            || mayHold(other.get(), one.get()) && !beginsWith(other.get(), one.get()));
  }

  private Optional<IASTCompositeTypeSpecifier> pointed(Type type) {
    return type instanceof Type.RecordType ? classOf(type) : Optional.empty();
  }

  /** Whether a class may be derived from another: all its bases are not always known. */
  private boolean mayHold(IASTCompositeTypeSpecifier composite, IASTCompositeTypeSpecifier base) {
    return bases(composite).size() < written(composite)
        || bases(composite).stream().anyMatch(each -> each == base || mayHold(each, base));
  }

  private static int written(IASTCompositeTypeSpecifier composite) {
    return composite instanceof ICPPASTCompositeTypeSpecifier cpp
        ? cpp.getBaseSpecifiers().length
        : 0;
  }

  private boolean beginsWith(
      IASTCompositeTypeSpecifier composite, IASTCompositeTypeSpecifier base) {
    if (composite == base) {
      return true;
    }
    List<IASTCompositeTypeSpecifier> all = bases(composite);
    return !all.isEmpty()
        && all.size() == written(composite)
        && layout(composite).unknown().isEmpty()
        && (hasTable(all.get(0)) || !hasTable(composite))
        && beginsWith(all.get(0), base);
  }

  /** Whether its objects have a pointer to a table of virtual functions. */
  private boolean hasTable(IASTCompositeTypeSpecifier composite) {
    return layout(composite).hasTable() || bases(composite).stream().anyMatch(this::hasTable);
  }

  /** Whether a class is, or is derived from, another. */
  public boolean isDerived(IASTCompositeTypeSpecifier from, IASTCompositeTypeSpecifier base) {
    return from == base || bases(from).stream().anyMatch(each -> isDerived(each, base));
  }
}
