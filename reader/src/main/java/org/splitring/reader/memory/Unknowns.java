package org.splitring.reader.memory;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** Keeps what is not known. */
public interface Unknowns {

  /**
   * Something that is not known; asked again for the same identity and type, the same.
   *
   * @param identity tells them apart
   * @param name what the symbol is called, if that is free
   * @param type its type; of a pointer, that of an address
   */
  Unknown of(
      String identity,
      String name,
      CType type,
      Reason reason,
      Optional<AccessPath> path,
      List<Origin> origins);

  /** What a symbol stands for. */
  Optional<Unknown> of(Symbol symbol);
}
