package org.splitring.claims.c;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.ITypedef;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPBinding;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateInstance;
import org.eclipse.cdt.internal.core.dom.parser.c.ICInternalBinding;

/** The layouts of the structures and unions of a translation unit, each worked out once. */
final class Structs {

  private final Abi abi;
  private final Definitions definitions;
  private final PackPragmas pragmas;
  private final Abi.Constants constants;
  private final Consulted consulted;
  private final boolean inAnyOrder;
  private final Map<Object, Known> known = new HashMap<>();

  /** A layout with the types that it is made of: who asks for it again has read them as well. */
  private record Known(StructLayout layout, Map<IASTNode, String> types) {}

  private Set<IASTNode> unsure = Set.of();

  Structs(
      Abi abi,
      Definitions definitions,
      PackPragmas pragmas,
      Abi.Constants constants,
      Consulted consulted,
      boolean inAnyOrder) {
    this.inAnyOrder = inAnyOrder;
    this.consulted = consulted;
    this.abi = abi;
    this.definitions = definitions;
    this.pragmas = pragmas;
    this.constants = constants;
  }

  /** From now on nothing is known of these types: what is known all the same does not need them. */
  void doubt(Set<IASTNode> types) {
    unsure = Set.copyOf(types);
    known.clear();
  }

  private void checkSure(String name, IASTNode definition) throws UnfollowedException {
    if (unsure.contains(definition)) {
      throw new UnfollowedException("the type " + name + " is in doubt", "no mend", definition);
    }
  }

  /** The layout of a structure, as far as it can be known. */
  StructLayout of(ICompositeType type) throws UnfollowedException {
    IASTCompositeTypeSpecifier definition = definition(type);
    consulted.add(type.getName(), definition);
    checkSure(type.getName(), definition);
    Object key = type instanceof ICPPTemplateInstance ? type : definition;
    Known before = known.get(key);
    if (before != null) {
      before.types().forEach((node, name) -> consulted.add(name, node));
      return before.layout();
    }
    Map<IASTNode, String> outer = consulted.apart();
    try {
      StructLayout layout = layout(type, definition);
      known.put(key, new Known(layout, consulted.types()));
      return layout;
    } finally {
      consulted.together(outer);
    }
  }

  private StructLayout layout(ICompositeType type, IASTCompositeTypeSpecifier definition)
      throws UnfollowedException {
    try {
      return StructLayout.of(
          definition,
          abi,
          pragmas.limitAt(definition),
          constants,
          member -> instance(member, type, definition));
    } catch (ArithmeticException tooLarge) {
      throw new UnfollowedException(
          "a structure is larger than any memory", "no mend: no compiler takes it", definition);
    }
  }

  /** The type of a member, with what the parameters of a template stand for put in. */
  private static IType instance(IType member, ICompositeType type, IASTNode definition) {
    return type instanceof ICPPTemplateInstance instance
        ? Instances.type(member, instance.getTemplateParameterMap(), definition)
        : member;
  }

  private IASTCompositeTypeSpecifier definition(ICompositeType type) throws UnfollowedException {
    String tag = type.getName();
    if (type instanceof ICPPClassType) {
      return CppClasses.definition(type)
          .filter(each -> definitions.isDefinedOnce(each))
          .orElseThrow(
              () ->
                  new UnfollowedException(
                      "class " + tag + " is not defined, or more than once",
                      "name the directory of the header that defines it with --include",
                      null));
    }
    List<IASTNode> all = definitions.structs(tag);
    if (all.size() > 1) {
      throw new UnfollowedException(
          "struct " + tag + " is defined " + all.size() + " times",
          "choose one with --define or --undefine",
          all.get(1));
    }
    if (type instanceof ICInternalBinding binding) {
      for (IASTNode at = binding.getDefinition(); at != null; at = at.getParent()) {
        if (at instanceof IASTCompositeTypeSpecifier specifier) {
          return specifier;
        }
      }
      for (IASTNode at = binding.getPhysicalNode(); at != null; at = at.getParent()) {
        if (at instanceof IASTCompositeTypeSpecifier specifier
            && specifier.getName().toString().equals(tag)) {
          return specifier;
        }
      }
    }
    if (inAnyOrder && all.size() == 1 && all.get(0) instanceof IASTCompositeTypeSpecifier later) {
      return later;
    }
    throw new UnfollowedException(
        "struct " + tag + " is not defined",
        "name the directory of the header that defines it with --include",
        null);
  }

  /** The alignment that the typedefs in front of a type order, if one does. */
  Optional<Long> typedefAlignment(IType type) throws UnfollowedException {
    IType at = type;
    while (at instanceof ITypedef || at instanceof IQualifierType) {
      if (at instanceof ITypedef typedef) {
        Optional<Attributes> attributes = attributes(typedef);
        if (attributes.isPresent() && !attributes.get().aligned().isEmpty()) {
          return Optional.of(alignment(attributes.get(), constants));
        }
        at = typedef.getType();
      } else {
        at = ((IQualifierType) at).getType();
      }
    }
    return Optional.empty();
  }

  /** Fails if a typedef in front of a type is declared differently twice, or changes its size. */
  void checkTypedefs(IType type) throws UnfollowedException {
    IType at = type;
    while (at instanceof ITypedef || at instanceof IQualifierType) {
      if (at instanceof ITypedef typedef) {
        attributes(typedef);
        at = typedef.getType();
      } else {
        at = ((IQualifierType) at).getType();
      }
    }
  }

  private Optional<Attributes> attributes(ITypedef typedef) throws UnfollowedException {
    if (typedef instanceof ICPPBinding) {
      return CppTypedefs.attributes(typedef, consulted);
    }
    List<IASTNode> all = definitions.typedefs(typedef.getName());
    for (IASTNode node : all) {
      consulted.add(typedef.getName(), node);
      checkSure(typedef.getName(), node);
    }
    Optional<Attributes> found = Optional.empty();
    for (IASTNode node : all) {
      IASTSimpleDeclaration declaration = (IASTSimpleDeclaration) node;
      for (IASTDeclarator declarator : declaration.getDeclarators()) {
        IASTDeclarator inner = Definitions.innermost(declarator);
        if (inner.getName().toString().equals(typedef.getName())) {
          if (found.isPresent()
              && !(inner.getName().resolveBinding() instanceof IType other
                  && Abi.plain(other).isSameType(Abi.plain(typedef)))) {
            throw new UnfollowedException(
                "the type " + typedef.getName() + " is declared in two ways",
                "choose one with --define or --undefine",
                node);
          }
          found = Optional.of(Attributes.of(declarator, inner, owner(declaration)));
        }
      }
    }
    return found;
  }

  /** Attributes of a composite specifier are the structure's own, not the typedef's. */
  static IASTAttributeOwner owner(IASTSimpleDeclaration declaration) {
    return declaration.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier
        ? declaration
        : declaration.getDeclSpecifier();
  }

  /** The largest alignment that the attributes order. */
  static long alignment(Attributes attributes, Abi.Constants constants) throws UnfollowedException {
    long result = 1;
    for (Optional<String> argument : attributes.aligned()) {
      long ordered = argument.isPresent() ? constants.value(argument.get()) : 16;
      if (ordered < 1 || Long.bitCount(ordered) != 1) {
        throw new UnfollowedException(
            "an alignment of " + ordered + " bytes is ordered",
            "give the value with --input",
            null);
      }
      result = Math.max(result, ordered);
    }
    return result;
  }
}
