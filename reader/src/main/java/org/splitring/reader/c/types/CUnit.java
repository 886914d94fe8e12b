package org.splitring.reader.c.types;

import java.util.function.Function;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.ParsedUnit;

/**
 * A parsed text with its names, types and layouts.
 *
 * @param parsed the tree
 * @param model how wide addresses are
 */
public record CUnit(
    ParsedUnit parsed, DataModel model, Scopes scopes, TypeReader types, RecordLayouts layouts) {

  /**
   * Reads the declarations of a text, each when it is asked for.
   *
   * @param seams makes what reads its expressions, which may use the unit as soon as it is asked
   */
  public static CUnit of(ParsedUnit parsed, DataModel model, Function<CUnit, Seams> seams) {
    throw new UnsupportedOperationException("not yet");
  }
}
