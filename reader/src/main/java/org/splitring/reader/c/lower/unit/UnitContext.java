package org.splitring.reader.c.lower.unit;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.emit.Fold;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.ExpressionTypes;
import org.splitring.reader.c.types.TypeReaderServices;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.ir.Origin;

/**
 * What lowering the functions of one unit shares.
 *
 * @param numbers gives numbers that no variable of the program has
 * @param extension what the language has beside C
 * @param seams what lowers expressions that are not evaluated
 */
public record UnitContext(
    CUnit text,
    Globals globals,
    UnitFunctions functions,
    Enumerators enumerators,
    CapturedLengths lengths,
    PureFunctions computing,
    MeasuredRecords measured,
    IntSupplier numbers,
    Extension extension,
    Supplier<TypeReaderServices> seams) {

  public DataModel model() {
    return text.model();
  }

  public Fold fold() {
    return new Fold(text.model());
  }

  public Origin at(IASTNode node) {
    return text.parsed().origin(node);
  }

  /** Folds constant expressions. */
  public ConstantEvaluator constants() {
    return seams.get().constants();
  }

  /** Types of operands that are not evaluated. */
  public ExpressionTypes expressions() {
    return seams.get().expressions();
  }
}
