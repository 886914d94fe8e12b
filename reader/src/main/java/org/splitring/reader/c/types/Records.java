package org.splitring.reader.c.types;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.splitring.reader.ir.RecordId;

/** The structures and unions of a unit: each definition is one, and each tag without one. */
final class Records {

  private final Map<IASTCompositeTypeSpecifier, RecordId> ids = new IdentityHashMap<>();
  private final Map<RecordId, IASTCompositeTypeSpecifier> definitions = new HashMap<>();

  /** The one that is defined there. */
  RecordId defined(IASTCompositeTypeSpecifier definition) {
    return ids.computeIfAbsent(
        definition,
        each -> {
          String kind = kind(each.getKey());
          String tag = each.getName().toString();
          String name = tag.isEmpty() ? kind + " without a name" : kind + " " + tag;
          RecordId id = new RecordId(name, ids.size() + 1);
          definitions.put(id, each);
          return id;
        });
  }

  private static String kind(int key) {
    return key == IASTCompositeTypeSpecifier.k_union
        ? "union"
        : key == ICPPASTCompositeTypeSpecifier.k_class ? "class" : "struct";
  }

  /** The one of a tag that nothing completes. */
  static RecordId incomplete(String kind, String tag) {
    return new RecordId(kind + " " + tag, 0);
  }

  /** Those of a name that were come across. */
  List<RecordId> named(String name) {
    return definitions.keySet().stream()
        .filter(each -> each.name().equals(name))
        .sorted(Comparator.comparingInt(RecordId::number))
        .toList();
  }

  /** Where it is defined. */
  Optional<IASTCompositeTypeSpecifier> definition(RecordId id) {
    return Optional.ofNullable(definitions.get(id));
  }
}
