package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Rewriter;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Statement.Assign;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;
import org.splitring.reader.ring.names.UserHints;

/**
 * A program in which the locals of one function can be looked at from outside: they live on to its
 * end, and one that the user says is an input is that input when it is set.
 *
 * <p>A local that a pointer may lead to ends where its block does, since what it holds is not
 * determined from then on (C11 6.2.4p2); what lives on is a copy that nothing leads to.
 */
public final class OpenLocals implements Program {

  /**
   * Numbers of the variables that stand for what the user says of locals; no front end has them.
   */
  private static final int FIRST = Integer.MIN_VALUE;

  /** How far apart the numbers of inputs and of copies are. */
  private static final int MOST = 1 << 20;

  private final Program program;
  private final Function opened;

  private OpenLocals(Program program, Function opened) {
    this.program = program;
    this.opened = opened;
  }

  public static Program of(Program program, Function function, UserHints hints) {
    Map<Variable, Variable> said = new HashMap<>();
    for (Variable local : function.locals()) {
      boolean isSaid =
          local.storage() == Storage.LOCAL
              && local.type().isScalar()
              && hints.mention(AccessPath.of(local.name()))
              && assignments(function, local) == 1;
      if (isSaid) {
        said.put(
            local, new Variable(FIRST + said.size(), local.name(), local.type(), Storage.STATIC));
      }
    }
    Map<Variable, Variable> copies = copies(function);
    List<Block> blocks =
        function.blocks().stream()
            .map(block -> new Block(opened(block.statements(), said, copies), block.end()))
            .toList();
    return new OpenLocals(
        program,
        new Function(
            function.id(),
            function.result(),
            function.parameters(),
            function.variadic(),
            function.locals(),
            blocks,
            function.origin()));
  }

  /** What lives on of the locals whose addresses are taken. */
  private static Map<Variable, Variable> copies(Function function) {
    Map<Variable, Variable> copies = new LinkedHashMap<>();
    new Rewriter(
            expression -> {
              if (expression instanceof Expression.AddressOf address) {
                variable(address.place())
                    .filter(local -> local.storage() == Storage.LOCAL)
                    .ifPresent(local -> copies.computeIfAbsent(local, each -> copy(each, copies)));
              }
              return Optional.empty();
            })
        .function(function);
    return copies;
  }

  private static Variable copy(Variable local, Map<Variable, Variable> copies) {
    return new Variable(FIRST + MOST + copies.size(), local.name(), local.type(), Storage.LOCAL);
  }

  private static Optional<Variable> variable(MemoryPlace place) {
    if (place instanceof MemoryPlace.Member member) {
      return variable(member.record());
    }
    if (place instanceof MemoryPlace.Element element) {
      return variable(element.array());
    }
    return place instanceof MemoryPlace.Named named
        ? Optional.of(named.variable())
        : Optional.empty();
  }

  private static long assignments(Function function, Variable local) {
    return function.blocks().stream()
        .flatMap(block -> block.statements().stream())
        .filter(each -> target(each).filter(isNamed(local)).isPresent())
        .count();
  }

  private static java.util.function.Predicate<MemoryPlace> isNamed(Variable local) {
    return place -> place instanceof MemoryPlace.Named named && named.variable().equals(local);
  }

  private static Optional<MemoryPlace> target(Statement statement) {
    if (statement instanceof Assign assign) {
      return Optional.of(assign.target());
    }
    if (statement instanceof Statement.Fresh fresh) {
      return Optional.of(fresh.target());
    }
    return statement instanceof Statement.Call call ? call.result() : Optional.empty();
  }

  private static List<Statement> opened(
      List<Statement> statements, Map<Variable, Variable> said, Map<Variable, Variable> copies) {
    List<Statement> open = new ArrayList<>();
    for (Statement each : statements) {
      if (each instanceof Statement.StorageDead dead) {
        Variable copy = copies.get(dead.variable());
        if (copy != null) {
          open.add(
              new Assign(
                  new MemoryPlace.Named(copy),
                  new Expression.Load(new MemoryPlace.Named(dead.variable()), dead.origin()),
                  dead.origin()));
          open.add(dead);
        }
        continue;
      }
      open.add(each);
      target(each)
          .filter(MemoryPlace.Named.class::isInstance)
          .map(place -> said.get(((MemoryPlace.Named) place).variable()))
          .ifPresent(
              input ->
                  open.add(
                      new Assign(
                          target(each).orElseThrow(),
                          new Expression.Load(new MemoryPlace.Named(input), each.origin()),
                          each.origin())));
    }
    return open;
  }

  @Override
  public DataModel model() {
    return program.model();
  }

  @Override
  public Optional<Function> function(FunctionId id) {
    return id.equals(opened.id()) ? Optional.of(opened) : program.function(id);
  }

  @Override
  public boolean readsOnlyWritten() {
    return program.readsOnlyWritten();
  }

  @Override
  public boolean isInitialised(String variable) {
    return program.isInitialised(variable);
  }

  @Override
  public Optional<RecordLayout> layout(RecordId id) {
    return program.layout(id);
  }

  @Override
  public Optional<StaticObject> object(Variable variable) {
    return program.object(variable);
  }
}
