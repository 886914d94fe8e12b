package org.splitring.reader.ir.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Terminator.Branch;
import org.splitring.reader.ir.Terminator.Goto;
import org.splitring.reader.ir.Terminator.Return;
import org.splitring.reader.ir.Terminator.Switch;
import org.splitring.reader.ir.Variable;

/**
 * Says what is wrong with a lowered function: types that do not fit, places and blocks that are not
 * there. Of what a front end lowers nothing is ever wrong; every test asks.
 */
public final class Validator {

  private final Function function;
  private final ExpressionRules expressions;
  private final List<String> faults = new ArrayList<>();

  private Validator(Function function, Program program) {
    this.function = function;
    Set<Variable> known = new HashSet<>(function.parameters());
    known.addAll(function.locals());
    this.expressions = new ExpressionRules(program, known, faults);
  }

  /** All faults, each with where it stands. */
  public static List<String> faults(Function function, Program program) {
    Validator validator = new Validator(function, program);
    if (function.blocks().isEmpty()) {
      return List.of(function.id() + " has no block");
    }
    for (Block block : function.blocks()) {
      block.statements().forEach(validator::check);
      validator.check(block.end());
    }
    return List.copyOf(validator.faults);
  }

  private void fault(String what, Origin at) {
    faults.add(at + ": " + what);
  }

  private void check(Statement statement) {
    Origin at = statement.origin();
    if (statement instanceof Statement.Assign assign) {
      expressions.check(assign.target(), at);
      expressions.check(assign.value());
      expressions.fits(assign.target().type(), assign.value(), "assigns", at);
    } else if (statement instanceof Statement.Copy copy) {
      List.of(copy.target(), copy.source(), copy.bytes()).forEach(expressions::check);
      expressions.isPointer(copy.target());
      expressions.isPointer(copy.source());
      expressions.isInteger(copy.bytes());
    } else if (statement instanceof Statement.Fill fill) {
      List.of(fill.target(), fill.value(), fill.bytes()).forEach(expressions::check);
      expressions.isPointer(fill.target());
      expressions.isInteger(fill.value());
      expressions.isInteger(fill.bytes());
    } else if (statement instanceof Statement.Call call) {
      call.result().ifPresent(place -> expressions.check(place, at));
      call.arguments().forEach(expressions::check);
      if (call.callee() instanceof Callee.Through through) {
        expressions.check(through.pointer());
      }
    } else if (statement instanceof Statement.StorageLive live) {
      isLocal(live.variable(), at);
    } else if (statement instanceof Statement.StorageDead dead) {
      isLocal(dead.variable(), at);
    } else if (statement instanceof Statement.Havoc havoc) {
      check(havoc.footprint());
    } else if (statement instanceof Statement.Fresh fresh) {
      expressions.check(fresh.target(), at);
    } else if (statement instanceof Statement.Assume assume) {
      expressions.check(assume.condition());
      expressions.isScalar(assume.condition());
    } else if (statement instanceof Statement.Check check) {
      expressions.check(check.condition());
      expressions.isScalar(check.condition());
    }
  }

  private void isLocal(Variable variable, Origin at) {
    if (!function.locals().contains(variable)) {
      fault(variable + " is no local variable of " + function.id(), at);
    }
  }

  private void check(Footprint footprint) {
    if (footprint instanceof Footprint.Range range) {
      expressions.check(range.pointer());
      expressions.check(range.bytes());
      expressions.isInteger(range.bytes());
    } else if (footprint instanceof Footprint.WholeObject whole) {
      expressions.check(whole.pointer());
    } else if (footprint instanceof Footprint.Reachable reachable) {
      reachable.roots().forEach(expressions::check);
    }
  }

  private void check(Terminator end) {
    if (end instanceof Goto jump) {
      isBlock(jump.block(), end.origin());
    } else if (end instanceof Branch branch) {
      expressions.check(branch.condition());
      expressions.isScalar(branch.condition());
      isBlock(branch.whenTrue(), end.origin());
      isBlock(branch.whenFalse(), end.origin());
    } else if (end instanceof Switch choice) {
      expressions.check(choice.value());
      expressions.isInteger(choice.value());
      isBlock(choice.otherwise(), end.origin());
      choice.cases().forEach(each -> isBlock(each.block(), end.origin()));
    } else if (end instanceof Return done) {
      done.value().ifPresent(expressions::check);
      done.value()
          .ifPresent(value -> expressions.fits(function.result(), value, "returns", end.origin()));
    }
  }

  private void isBlock(int block, Origin at) {
    if (block < 0 || block >= function.blocks().size()) {
      fault("there is no block " + block, at);
    }
  }
}
