package org.splitring.reader.c.lower.unit;

import java.util.List;
import java.util.Set;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.ir.Assumption;
import org.splitring.reader.ir.RecordLayout.Field;

/** The members of a record whose places are known. */
public final class Fields {

  private Fields() {}

  public static List<Field> of(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? known.layout().fields()
        : ((LayoutResult.Unknown) layout).fields();
  }

  public static Set<Assumption> assumed(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? known.assumed()
        : ((LayoutResult.Unknown) layout).assumed();
  }
}
