package org.splitring.reader.ir;

import java.util.Optional;

/**
 * Goes through a function and puts other expressions in the place of some, the outermost first:
 * what stands in one that was replaced is not looked at.
 */
public final class Rewriter {

  private final java.util.function.Function<Expression, Optional<Expression>> change;

  /**
   * Makes one.
   *
   * @param change what to put in the place of an expression; empty to look into it
   */
  public Rewriter(java.util.function.Function<Expression, Optional<Expression>> change) {
    this.change = change;
  }

  /** The function with the changes. */
  public Function function(Function function) {
    return new Function(
        function.id(),
        function.result(),
        function.parameters(),
        function.variadic(),
        function.locals(),
        function.blocks().stream().map(this::block).toList(),
        function.origin());
  }

  private Block block(Block block) {
    return new Block(block.statements().stream().map(this::statement).toList(), end(block.end()));
  }

  private Statement statement(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      return new Statement.Assign(
          place(assign.target()), expression(assign.value()), assign.origin());
    }
    if (statement instanceof Statement.Copy copy) {
      return new Statement.Copy(
          expression(copy.target()),
          expression(copy.source()),
          expression(copy.bytes()),
          copy.origin());
    }
    if (statement instanceof Statement.Fill fill) {
      return new Statement.Fill(
          expression(fill.target()),
          expression(fill.value()),
          expression(fill.bytes()),
          fill.origin());
    }
    if (statement instanceof Statement.Call call) {
      return new Statement.Call(
          call.result().map(this::place),
          callee(call.callee()),
          call.arguments().stream().map(this::expression).toList(),
          call.origin());
    }
    if (statement instanceof Statement.Fresh fresh) {
      return new Statement.Fresh(place(fresh.target()), fresh.reason(), fresh.origin());
    }
    if (statement instanceof Statement.Assume assume) {
      return new Statement.Assume(expression(assume.condition()), assume.origin());
    }
    if (statement instanceof Statement.Check check) {
      return new Statement.Check(expression(check.condition()), check.text(), check.origin());
    }
    return statement;
  }

  private Callee callee(Callee callee) {
    return callee instanceof Callee.Through through
        ? new Callee.Through(expression(through.pointer()), through.unknown())
        : callee;
  }

  private Terminator end(Terminator end) {
    if (end instanceof Terminator.Branch branch) {
      return new Terminator.Branch(
          expression(branch.condition()), branch.whenTrue(), branch.whenFalse(), branch.origin());
    }
    if (end instanceof Terminator.Switch choice) {
      return new Terminator.Switch(
          expression(choice.value()), choice.cases(), choice.otherwise(), choice.origin());
    }
    return end instanceof Terminator.Return back
        ? new Terminator.Return(back.value().map(this::expression), back.origin())
        : end;
  }

  private MemoryPlace place(MemoryPlace place) {
    if (place instanceof MemoryPlace.Target target) {
      return new MemoryPlace.Target(expression(target.pointer()), target.type());
    }
    if (place instanceof MemoryPlace.Member member) {
      return new MemoryPlace.Member(place(member.record()), member.field());
    }
    return place instanceof MemoryPlace.Element element
        ? new MemoryPlace.Element(
            place(element.array()), expression(element.index()), element.type())
        : place;
  }

  private Expression expression(Expression expression) {
    return change.apply(expression).orElseGet(() -> inside(expression));
  }

  private Expression inside(Expression expression) {
    Origin at = expression.origin();
    if (expression instanceof Expression.Load load) {
      return new Expression.Load(place(load.place()), at);
    }
    if (expression instanceof Expression.AddressOf address) {
      return new Expression.AddressOf(place(address.place()), at);
    }
    if (expression instanceof Expression.Prefix prefix) {
      return new Expression.Prefix(
          prefix.kind(), expression(prefix.operand()), prefix.overflow(), at);
    }
    if (expression instanceof Expression.Arithmetic two) {
      return new Expression.Arithmetic(
          two.operator(), expression(two.left()), expression(two.right()), two.overflow(), at);
    }
    if (expression instanceof Expression.Move move) {
      return new Expression.Move(
          expression(move.pointer()), expression(move.count()), expression(move.scale()), at);
    }
    if (expression instanceof Expression.Distance distance) {
      return new Expression.Distance(
          expression(distance.left()),
          expression(distance.right()),
          expression(distance.scale()),
          distance.type(),
          at);
    }
    if (expression instanceof Expression.Convert convert) {
      return new Expression.Convert(
          convert.type(), expression(convert.operand()), convert.written(), at);
    }
    if (expression instanceof Expression.Choice choice) {
      return new Expression.Choice(
          expression(choice.condition()),
          expression(choice.whenTrue()),
          expression(choice.whenFalse()),
          at);
    }
    return expression instanceof Expression.Builtin builtin
        ? new Expression.Builtin(builtin.kind(), expression(builtin.operand()), builtin.type(), at)
        : expression;
  }
}
