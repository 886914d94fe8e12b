package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateParameter;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.DeclaratorNesting;

/**
 * Instances of templates: each is a copy of the template's tree, in which its parameters stand for
 * what they are given, so that all that is known by node is known by instance.
 */
final class Instances {

  /** More instances than any driver has are not made. */
  private static final int MOST = 2000;

  private record Key(IASTNode template, List<Object> arguments) {}

  private final ParsedUnit parsed;
  private final Map<Key, ICPPASTTemplateDeclaration> made = new HashMap<>();
  private final Map<IASTNode, ICPPASTTemplateDeclaration> templates = new IdentityHashMap<>();
  private final Map<IASTNode, Map<String, TemplateArgument>> bound = new IdentityHashMap<>();
  private final Map<IASTNode, List<TemplateArgument>> arguments = new IdentityHashMap<>();
  private final Map<IASTNode, IASTCompositeTypeSpecifier> owners = new IdentityHashMap<>();

  Instances(ParsedUnit parsed) {
    this.parsed = parsed;
  }

  /** The instance with these arguments, one for each parameter; empty if there are too many. */
  Optional<ICPPASTTemplateDeclaration> of(
      ICPPASTTemplateDeclaration template, List<TemplateArgument> arguments) {
    Key key = new Key(template, arguments.stream().map(TemplateArgument::key).toList());
    ICPPASTTemplateDeclaration known = made.get(key);
    if (known == null && made.size() < MOST) {
      known = copy(template, arguments);
      made.put(key, known);
    }
    return Optional.ofNullable(known);
  }

  private ICPPASTTemplateDeclaration copy(
      ICPPASTTemplateDeclaration template, List<TemplateArgument> all) {
    ICPPASTTemplateDeclaration copy = (ICPPASTTemplateDeclaration) parsed.instance(template);
    templates.put(copy, template);
    arguments.put(copy, List.copyOf(all));
    Map<String, TemplateArgument> names = new HashMap<>();
    ICPPASTTemplateParameter[] parameters = template.getTemplateParameters();
    for (int i = 0; i < all.size(); i++) {
      names.put(name(parameters[i]), all.get(i));
    }
    bound.put(copy, names);
    return copy;
  }

  static String name(ICPPASTTemplateParameter parameter) {
    return parameter instanceof ICPPASTSimpleTypeTemplateParameter type
        ? type.getName().toString()
        : parameter instanceof ICPPASTParameterDeclaration value
            ? DeclaratorNesting.innermost(value.getDeclarator()).getName().toString()
            : "";
  }

  /** The template that a declaration is an instance of; of any other the declaration itself. */
  ICPPASTTemplateDeclaration template(ICPPASTTemplateDeclaration declaration) {
    return templates.getOrDefault(declaration, declaration);
  }

  boolean isInstance(IASTNode declaration) {
    return templates.containsKey(declaration);
  }

  /** What a parameter stands for in an instance. */
  Optional<TemplateArgument> bound(IASTNode declaration, String parameter) {
    return Optional.ofNullable(bound.getOrDefault(declaration, Map.of()).get(parameter));
  }

  /** The arguments of an instance; none of what is no instance. */
  List<TemplateArgument> arguments(IASTNode declaration) {
    return arguments.getOrDefault(declaration, List.of());
  }

  /** The definition of a member of an instance, from the template that defines it outside. */
  Optional<ICPPASTTemplateDeclaration> member(
      ICPPASTTemplateDeclaration outside,
      ICPPASTTemplateDeclaration instance,
      IASTCompositeTypeSpecifier owner) {
    List<TemplateArgument> given = arguments(instance);
    if (outside.getTemplateParameters().length != given.size()) {
      return Optional.empty();
    }
    List<Object> key = new ArrayList<>(given.stream().map(TemplateArgument::key).toList());
    key.add(owner);
    ICPPASTTemplateDeclaration known = made.get(new Key(outside, key));
    if (known == null && made.size() < MOST) {
      known = copy(outside, given);
      made.put(new Key(outside, key), known);
      owners.put(known, owner);
    }
    return Optional.ofNullable(known);
  }

  /** The class that a member belongs to that is defined outside of it, in an instance. */
  Optional<IASTCompositeTypeSpecifier> owner(IASTNode declaration) {
    return Optional.ofNullable(owners.get(declaration));
  }

  /** The template declaration right around a class, if there is one. */
  static Optional<ICPPASTTemplateDeclaration> around(IASTCompositeTypeSpecifier composite) {
    IASTNode simple = composite.getParent();
    return simple instanceof IASTSimpleDeclaration
            && simple.getParent() instanceof ICPPASTTemplateDeclaration template
        ? Optional.of(template)
        : Optional.empty();
  }

  /** The class that a class is an instance of; of any other the class itself. */
  IASTCompositeTypeSpecifier pattern(IASTCompositeTypeSpecifier composite) {
    Optional<ICPPASTTemplateDeclaration> around = around(composite);
    if (around.isEmpty() || !isInstance(around.get())) {
      return composite;
    }
    IASTDeclaration inner = template(around.get()).getDeclaration();
    return inner instanceof IASTSimpleDeclaration simple
            && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier pattern
        ? pattern
        : composite;
  }
}
