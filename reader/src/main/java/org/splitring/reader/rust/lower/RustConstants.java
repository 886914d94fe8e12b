package org.splitring.reader.rust.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.interpret.Datum;
import org.splitring.reader.interpret.EntryState;
import org.splitring.reader.interpret.Interpreter;
import org.splitring.reader.interpret.RunResult;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.ChangedProgram;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.program.TextLowering;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;

/** Constants are lowered as functions without parameters, and run. */
final class RustConstants implements TextLowering.Constants {

  private static final int DEEPEST = 16;

  private record Key(Node expression, RustType type, RustScope scope) {}

  private final RustProgram program;
  private final Map<Key, OptionalLong> known = new HashMap<>();
  private final Map<Node, Reason> reasons = new HashMap<>();
  private final Set<Key> open = new HashSet<>();

  RustConstants(RustProgram program) {
    this.program = program;
  }

  @Override
  public OptionalLong value(Node expression, RustType type, RustScope scope) {
    Key key = new Key(expression, type, scope);
    OptionalLong before = known.get(key);
    if (before != null) {
      return before;
    }
    if (open.size() >= DEEPEST || !open.add(key)) {
      reasons.put(
          expression, Reason.notFollowed("a constant that needs itself, or very many others"));
      return OptionalLong.empty();
    }
    try {
      OptionalLong value = computed(expression, type, scope);
      known.put(key, value);
      return value;
    } finally {
      open.remove(key);
    }
  }

  @Override
  public Reason whyNot(Node expression, Item item) {
    return reasons.getOrDefault(
        expression, Reason.notFollowed("the value of the constant " + item.name()));
  }

  private OptionalLong computed(Node expression, RustType type, RustScope scope) {
    Body body = new Body(program, scope.plain());
    Optional<CType> number = body.numbers.integer(type);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    JumpTarget exit =
        new JumpTarget(Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty());
    body.returns.push(exit);
    BlockBuilder.Mark mark = body.blocks.mark();
    RustValue value = body.value(expression, type);
    boolean overflows =
        body.blocks.since(mark).statements().stream()
            .filter(Statement.Check.class::isInstance)
            .map(each -> ((Statement.Check) each).condition())
            .anyMatch(each -> each instanceof Expression.Constant no && no.bits() == 0);
    if (overflows) {
      reasons.put(expression, Reason.notFollowed("a constant that overflows does not compile"));
      return OptionalLong.empty();
    }
    if (value.expression() instanceof Expression.Constant constant) {
      return OptionalLong.of(constant.bits());
    }
    body.leave(exit, value, expression.origin());
    FunctionId id = new FunctionId("a constant", -1);
    List<Block> blocks = body.blocks.finish(new Terminator.Unreachable(expression.origin()));
    Function function =
        new Function(
            id,
            Type.of(number.get()),
            List.of(),
            false,
            body.temporaries.made(),
            blocks,
            expression.origin());
    return run(function, expression, number.get());
  }

  private OptionalLong run(Function function, Node expression, CType type) {
    RunResult run = Interpreter.run(new ChangedProgram(program, function), function.id(), NOTHING);
    if (run instanceof RunResult.Returned returned
        && returned.value().orElse(null) instanceof Datum.Scalar scalar
        && scalar.isPlain()) {
      return OptionalLong.of(type.wrap(scalar.offset()));
    }
    if (run instanceof RunResult.Stopped stopped) {
      reasons.put(expression, stopped.reason());
    }
    return OptionalLong.empty();
  }

  private static final EntryState NOTHING = (path, type) -> new EntryState.NotSaid();
}
