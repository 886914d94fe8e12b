package org.splitring.reader.c.types;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
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
          String kind = each.getKey() == IASTCompositeTypeSpecifier.k_union ? "union" : "struct";
          String tag = each.getName().toString();
          String name = tag.isEmpty() ? kind + " without a name" : kind + " " + tag;
          RecordId id = new RecordId(name, ids.size() + 1);
          definitions.put(id, each);
          return id;
        });
  }

  /** The one of a tag that nothing completes. */
  static RecordId incomplete(String kind, String tag) {
    return new RecordId(kind + " " + tag, 0);
  }

  /** Where it is defined. */
  Optional<IASTCompositeTypeSpecifier> definition(RecordId id) {
    return Optional.ofNullable(definitions.get(id));
  }
}
