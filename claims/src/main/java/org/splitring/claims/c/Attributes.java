package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTToken;
import org.eclipse.cdt.core.dom.ast.IASTTokenList;

/** The attributes of a declaration that bear on where its bytes are. */
final class Attributes {

  private static final Set<String> CHANGES_LAYOUT =
      Set.of("mode", "vector_size", "ms_struct", "scalar_storage_order", "transparent_union");

  private final boolean packed;
  private final List<Optional<String>> aligned = new ArrayList<>();

  private Attributes(List<IASTAttribute> attributes, IASTNode node) throws UnfollowedException {
    boolean seenPacked = false;
    for (IASTAttribute attribute : attributes) {
      String name = name(attribute);
      if (name.equals("packed")) {
        seenPacked = true;
      } else if (name.equals("aligned")) {
        IASTToken argument = attribute.getArgumentClause();
        aligned.add(argument == null ? Optional.empty() : Optional.of(text(argument)));
      } else if (CHANGES_LAYOUT.contains(name)) {
        throw new UnfollowedException(
            "the attribute " + name + " changes how it is laid out",
            "give the value with --input",
            node);
      }
    }
    packed = seenPacked;
  }

  /** The attributes of these nodes together. */
  static Attributes of(IASTAttributeOwner... owners) throws UnfollowedException {
    List<IASTAttribute> all = new ArrayList<>();
    for (IASTAttributeOwner owner : owners) {
      all.addAll(List.of(owner.getAttributes()));
    }
    return new Attributes(all, owners[0]);
  }

  boolean packed() {
    return packed;
  }

  /** The arguments of each {@code aligned}, as text; empty for the machine's largest alignment. */
  List<Optional<String>> aligned() {
    return aligned;
  }

  /** The name of an attribute, without the underscores that it may have around it. */
  static String name(IASTAttribute attribute) {
    return String.valueOf(attribute.getName()).replaceAll("^__|__$", "");
  }

  /** The words of an attribute's argument. */
  static String text(IASTToken token) {
    if (token instanceof IASTTokenList list) {
      StringBuilder text = new StringBuilder();
      for (IASTToken each : list.getTokens()) {
        text.append(text(each)).append(' ');
      }
      return text.toString().strip();
    }
    return String.valueOf(token.getTokenCharImage());
  }
}
