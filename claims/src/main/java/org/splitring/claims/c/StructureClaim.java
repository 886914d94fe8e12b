package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;

/** A layout that is given by a structure alone, whose members are the parts of a ring. */
final class StructureClaim {

  private StructureClaim() {}

  /**
   * What the structure of that name says, if there is one.
   *
   * @throws UnreadableException if it is no layout of a ring
   */
  static Optional<Claim> named(String name, Reading reading) throws UnreadableException {
    List<IASTCompositeTypeSpecifier> all = definitions(name, reading.definitions);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String file = reading.translation.request().file().toString();
    if (all.size() > 1) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: the structure %s is defined twice, at %s and %s; choose one with --define or --undefine",
              file,
              name,
              reading.at(all.get(0)),
              reading.at(all.get(1))));
    }
    reading.begin();
    try {
      StructureStatements said = StructureStatements.of(reading, all.get(0));
      if (said.all().isEmpty()) {
        throw noParts(file, name);
      }
      return Optional.of(
          reading.noted(
              SourceReader.claim(reading, name, all.get(0), List.of(), said.scope(), said.all())));
    } catch (UnfollowedException e) {
      throw new UnreadableException(
          String.format(Locale.ROOT, "%s: %s; %s", file, e.getMessage(), e.mend()));
    }
  }

  private static NoClaimException noParts(String file, String name) {
    return new NoClaimException(
        String.format(
            Locale.ROOT,
            "%s: the structure %s has no table of descriptors and ring among its members",
            file,
            name),
        true);
  }

  /** The structures with that tag, or that a typedef gives that name. */
  private static List<IASTCompositeTypeSpecifier> definitions(String name, Definitions all) {
    List<IASTNode> nodes = new ArrayList<>(all.structs(name));
    for (IASTNode typedef : all.typedefs(name)) {
      if (typedef instanceof IASTSimpleDeclaration simple
          && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
          && !nodes.contains(composite)) {
        nodes.add(composite);
      }
    }
    return nodes.stream()
        .filter(IASTCompositeTypeSpecifier.class::isInstance)
        .map(IASTCompositeTypeSpecifier.class::cast)
        .filter(each -> each.getKey() == IASTCompositeTypeSpecifier.k_struct)
        .toList();
  }
}
