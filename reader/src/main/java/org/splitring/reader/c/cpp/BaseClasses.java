package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier.ICPPASTBaseSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.splitring.reader.c.types.Dialect.Bases;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** What classes are derived from (C++ [class.derived]). */
public final class BaseClasses {

  private final CppUnit unit;
  private final Map<IASTNode, List<IASTCompositeTypeSpecifier>> bases = new IdentityHashMap<>();

  BaseClasses(CppUnit unit) {
    this.unit = unit;
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
   * not looked up (C++ [temp.dep]). A base that nothing declares is taken not to have it, which is
   * said beside the answer.
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
    Optional<Entity> symbol = symbol(base, composite);
    boolean isParameter =
        symbol.orElse(null) instanceof Entity.TypeName type
            && type.node() instanceof ICPPASTSimpleTypeTemplateParameter;
    // A base that depends on a parameter and is not known is one that names are not looked up in.
    return isParameter
        || symbol.orElse(null) instanceof Entity.Obscured && !isDependent(base, composite);
  }

  /** A base class, of a class or of what is around it, that nothing declares. */
  public Optional<String> undeclared(IASTCompositeTypeSpecifier definition) {
    if (definition instanceof ICPPASTCompositeTypeSpecifier composite) {
      for (ICPPASTBaseSpecifier each : composite.getBaseSpecifiers()) {
        if (each.getNameSpecifier() instanceof IASTName name
            && symbol(name, composite).isEmpty()
            && !isDependent(name, composite)) {
          return Optional.of(name.toString());
        }
      }
    }
    return bases(definition).stream()
        .filter(each -> each != definition)
        .flatMap(each -> undeclared(each).stream())
        .findFirst()
        .or(
            () ->
                definition.getParent().getParent() instanceof IASTCompositeTypeSpecifier around
                    ? undeclared(around)
                    : Optional.empty());
  }

  private Optional<Entity> symbol(IASTName base, IASTCompositeTypeSpecifier composite) {
    IASTNode around = composite.getParent();
    return unit.scopes()
        .resolve(base, around)
        .or(() -> unit.scopes().ordinary(SpecialMembers.plain(base.toString()), around));
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
                                HeaderHint.DECLARES.text()))));
      }
    }
    boolean isVirtual =
        MemberFunctions.functions(composite).stream().anyMatch(MemberFunctions::isVirtual);
    return new Bases(types, isVirtual, unknown);
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
    return type instanceof Type.RecordType ? unit.classes().classOf(type) : Optional.empty();
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
