package org.splitring.reader.c.lower;

import java.util.List;
import java.util.Set;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.ir.Assumption;
import org.splitring.reader.ir.RecordLayout.Field;

/** The members of a record whose places are known. */
final class Fields {

  private Fields() {}

  static List<Field> of(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? known.layout().fields()
        : ((LayoutResult.Unknown) layout).fields();
  }

  static Set<Assumption> assumed(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? known.assumed()
        : ((LayoutResult.Unknown) layout).assumed();
  }
}
