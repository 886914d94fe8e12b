package org.splitring.properties.cause;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * Every formula that one slip makes of another: an operator for its sibling, a constant one more or
 * less, twice or none, a type for another, a term dropped, a choice turned round.
 */
final class Mutants {

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);

  private final FormulaTree tree;
  private final Set<Formula> found = new LinkedHashSet<>();

  private Mutants(FormulaTree tree) {
    this.tree = tree;
  }

  static Set<Formula> of(Formula formula) {
    Mutants mutants = new Mutants(FormulaTree.of(formula));
    mutants.tree.nodes().forEach(mutants::mutate);
    mutants.found.remove(formula);
    return mutants.found;
  }

  private void mutate(FormulaTree.Node node) {
    Formula formula = node.formula();
    if (formula instanceof Literal literal) {
      for (long value :
          List.of(literal.value() + 1, literal.value() - 1, literal.value() * 2, 0L)) {
        put(node, Literal.of(value, literal.type()));
      }
    }
    if (formula instanceof Cast || formula instanceof Symbol || formula instanceof Literal) {
      TYPES.forEach(type -> put(node, new Change.Typed(type)));
    }
    if (formula instanceof Binary binary) {
      TermEdits.siblings(binary.operator()).forEach(other -> put(node, new Change.Operated(other)));
    }
    if (formula instanceof Unary unary) {
      for (Unary.Operator other : Unary.Operator.values()) {
        put(node, Expressions.unary(other, unary.operand()));
      }
    }
    if (formula instanceof Conditional choice) {
      put(node, Expressions.conditional(choice.condition(), choice.whenFalse(), choice.whenTrue()));
    }
    for (int i = 0; i < FormulaTree.operands(formula).size(); i++) {
      put(node, new Change.Kept(i));
    }
  }

  private void put(FormulaTree.Node node, Formula instead) {
    put(node, new Change.Replaced(instead));
  }

  private void put(FormulaTree.Node node, Change change) {
    found.add(tree.with(Map.of(node.place(), change)));
  }
}
