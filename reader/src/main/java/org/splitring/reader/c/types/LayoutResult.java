package org.splitring.reader.c.types;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;

/** The layout of a record, or why it is not known. */
public sealed interface LayoutResult {

  /**
   * It is known.
   *
   * @param assumed what was taken for granted
   */
  record Known(RecordLayout layout, Set<AssumedRule> assumed) implements LayoutResult {
    public Known {
      assumed = Collections.unmodifiableSet(new LinkedHashSet<>(assumed));
    }
  }

  /**
   * It is not.
   *
   * @param fields those before the first that is not known, which are where they are all the same;
   *     then, where the size of that one is all that is missing, the others at made-up offsets
   * @param assumed what was taken for granted for these
   * @param madeUp the bytes of the whole with made-up offsets, if there are some
   */
  record Unknown(List<Field> fields, Set<AssumedRule> assumed, Reason reason, OptionalLong madeUp)
      implements LayoutResult {
    public Unknown {
      fields = List.copyOf(fields);
      assumed = Collections.unmodifiableSet(new LinkedHashSet<>(assumed));
    }
  }
}
