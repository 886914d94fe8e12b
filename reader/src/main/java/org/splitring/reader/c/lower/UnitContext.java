package org.splitring.reader.c.lower;

import java.util.function.IntSupplier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.emit.Fold;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.ir.Origin;

/**
 * What lowering the functions of one unit shares.
 *
 * @param numbers gives numbers that no variable of the program has
 */
record UnitContext(
    CUnit text,
    Globals globals,
    Functions functions,
    Enumerators enumerators,
    CapturedLengths lengths,
    Computing computing,
    IntSupplier numbers) {

  DataModel model() {
    return text.model();
  }

  Fold fold() {
    return new Fold(text.model());
  }

  Origin at(IASTNode node) {
    return text.parsed().origin(node);
  }
}
