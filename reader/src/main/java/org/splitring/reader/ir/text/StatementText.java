package org.splitring.reader.ir.text;

import java.util.List;
import java.util.stream.Collectors;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;

/** Writes statements and where blocks go. */
final class StatementText {

  private StatementText() {}

  static String of(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      return text(assign.target()) + " = " + text(assign.value());
    }
    if (statement instanceof Statement.Copy copy) {
      return call("copy", List.of(copy.target(), copy.source(), copy.bytes()));
    }
    if (statement instanceof Statement.Fill fill) {
      return call("fill", List.of(fill.target(), fill.value(), fill.bytes()));
    }
    if (statement instanceof Statement.Call called) {
      return called.result().map(place -> text(place) + " = ").orElse("")
          + call(name(called.callee()), called.arguments())
          + (called.callee() instanceof Callee.Missing missing
              ? " [" + missing.effect() + ": " + missing.reason().text() + "]"
              : "");
    }
    if (statement instanceof Statement.StorageLive live) {
      return "live " + live.variable() + ": " + live.variable().type();
    }
    if (statement instanceof Statement.StorageDead dead) {
      return "dead " + dead.variable();
    }
    if (statement instanceof Statement.Havoc havoc) {
      return "havoc " + text(havoc.footprint()) + ": " + havoc.reason().text();
    }
    if (statement instanceof Statement.Fresh fresh) {
      return text(fresh.target()) + " = ?: " + fresh.reason().text();
    }
    if (statement instanceof Statement.Assume assume) {
      return "assume " + text(assume.condition());
    }
    if (statement instanceof Statement.Check check) {
      return "check " + text(check.condition());
    }
    AssumedRule assumption = ((Statement.TakeForGranted) statement).assumption();
    return "granted " + assumption.rule() + ": " + assumption.text();
  }

  static String of(Terminator end) {
    if (end instanceof Terminator.Goto jump) {
      return "goto b" + jump.block();
    }
    if (end instanceof Terminator.Branch branch) {
      return "if "
          + text(branch.condition())
          + " goto b"
          + branch.whenTrue()
          + " else b"
          + branch.whenFalse();
    }
    if (end instanceof Terminator.Switch choice) {
      return "switch "
          + text(choice.value())
          + choice.cases().stream().map(StatementText::of).collect(Collectors.joining())
          + " else b"
          + choice.otherwise();
    }
    if (end instanceof Terminator.Return done) {
      return "return" + done.value().map(value -> " " + text(value)).orElse("");
    }
    return end instanceof Terminator.Lost lost ? "lost: " + lost.reason().text() : "unreachable";
  }

  private static String of(Terminator.Case each) {
    String range = each.first() == each.last() ? "" : "..." + each.last();
    return " " + each.first() + range + ": b" + each.block();
  }

  private static String name(Callee callee) {
    if (callee instanceof Callee.Known known) {
      return known.function().toString();
    }
    return callee instanceof Callee.Missing missing
        ? missing.name()
        : "(*" + text(((Callee.Through) callee).pointer()) + ")";
  }

  private static String call(String name, List<Expression> arguments) {
    return arguments.stream()
        .map(StatementText::text)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String text(Footprint footprint) {
    if (footprint instanceof Footprint.Range range) {
      return text(range.bytes()) + " bytes from " + text(range.pointer());
    }
    if (footprint instanceof Footprint.WholeObject whole) {
      return "the object of " + text(whole.pointer());
    }
    if (footprint instanceof Footprint.Reachable reachable) {
      return call("all that is reachable from ", reachable.roots());
    }
    return footprint instanceof Footprint.Everything ? "everything" : "all but unescaped locals";
  }

  private static String text(Expression expression) {
    return ExpressionText.of(expression);
  }

  private static String text(MemoryPlace place) {
    return ExpressionText.of(place);
  }
}
