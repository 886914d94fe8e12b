package org.splitring.reader.c.lower.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.OpenMembers;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout.Field;

/** The members of a record whose places are known. */
public final class RecordFields {

  private RecordFields() {}

  public static List<Field> of(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? known.layout().fields()
        : ((LayoutResult.Unknown) layout).fields();
  }

  /** What is taken for granted for the place of a member. */
  public static Set<AssumedRule> assumed(LayoutResult layout, RecordId record, Field field) {
    if (layout instanceof LayoutResult.Known known) {
      return known.assumed();
    }
    Set<AssumedRule> all = new LinkedHashSet<>(((LayoutResult.Unknown) layout).assumed());
    if (MadeUpOffset.is(field.offset())) {
      all.add(OpenMembers.assumed(record.name()));
    }
    return all;
  }
}
