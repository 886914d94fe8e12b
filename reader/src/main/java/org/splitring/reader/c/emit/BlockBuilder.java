package org.splitring.reader.c.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;

/**
 * Fills the blocks of a function, one after the other.
 *
 * <p>What is emitted behind a terminator is in a block of its own that nothing leads to, and is
 * left out in the end.
 */
public final class BlockBuilder {

  private static final class Draft {
    final List<Statement> statements = new ArrayList<>();
    Optional<Terminator> end = Optional.empty();
  }

  private final List<Draft> blocks = new ArrayList<>();
  private final List<Statement> emitted = new ArrayList<>();
  private final List<Expression> asked = new ArrayList<>();
  private Draft current;

  /** An empty function. */
  public BlockBuilder() {
    current = new Draft();
    blocks.add(current);
  }

  /** A point in the text, so that {@link #since} tells what was emitted behind it. */
  public record Mark(int statements, int conditions, int blocks, int block, int filled) {}

  /**
   * What was emitted between two points.
   *
   * @param conditions what branches asked
   */
  public record Region(List<Statement> statements, List<Expression> conditions) {
    /** Whether nothing happens there but that unknowns are made and assumptions are told. */
    public boolean isPure() {
      return conditions.isEmpty() && statements.stream().allMatch(Region::isHarmless);
    }

    /**
     * Whether all that happens there is that functions without text are called: what they may
     * change is lost whenever that is, so that no order is better than another.
     */
    public boolean onlyLoses() {
      return conditions.isEmpty()
          && statements.stream().allMatch(each -> isHarmless(each) || isMissingCall(each));
    }

    private static boolean isMissingCall(Statement statement) {
      return statement instanceof Statement.Call call
          && call.callee() instanceof Callee.Missing missing
          && missing.effect() != Callee.Effect.NO_RETURN
          && call.result().map(Overlaps::isTemporary).orElse(true);
    }

    private static boolean isHarmless(Statement statement) {
      return statement instanceof Statement.TakeForGranted
          || statement instanceof Statement.Fresh fresh && Overlaps.isTemporary(fresh.target());
    }
  }

  /** This point. */
  public Mark mark() {
    return new Mark(
        emitted.size(), asked.size(), blocks.size(), index(current), current.statements.size());
  }

  private int index(Draft draft) {
    int at = blocks.size() - 1;
    while (blocks.get(at) != draft) {
      at--;
    }
    return at;
  }

  /** Forgets what was emitted since, of which no block was reserved before. */
  public void rollBack(Mark mark) {
    emitted.subList(mark.statements, emitted.size()).clear();
    asked.subList(mark.conditions, asked.size()).clear();
    blocks.subList(mark.blocks, blocks.size()).clear();
    current = blocks.get(mark.block);
    current.statements.subList(mark.filled, current.statements.size()).clear();
    current.end = Optional.empty();
  }

  /** What was emitted since that point. */
  public Region since(Mark mark) {
    return new Region(
        List.copyOf(emitted.subList(mark.statements, emitted.size())),
        List.copyOf(asked.subList(mark.conditions, asked.size())));
  }

  /** A block to be filled later. */
  public int reserve() {
    blocks.add(new Draft());
    return blocks.size() - 1;
  }

  /** Adds a statement to the block that is being filled. */
  public void emit(Statement statement) {
    current.statements.add(statement);
    emitted.add(statement);
  }

  /** Ends the block that is being filled. */
  public void end(Terminator terminator) {
    if (terminator instanceof Terminator.Branch branch) {
      asked.add(branch.condition());
    }
    if (terminator instanceof Terminator.Switch choice) {
      asked.add(choice.value());
    }
    current.end = Optional.of(terminator);
    current = blocks.get(reserve());
  }

  /** Goes to a block. */
  public void jump(int block, Origin origin) {
    end(new Terminator.Goto(block, origin));
  }

  /** Goes on in a block that was reserved; what was filled before falls through into it. */
  public void enter(int block, Origin origin) {
    current.end = Optional.of(new Terminator.Goto(block, origin));
    current = blocks.get(block);
  }

  /** Goes on in a block that was reserved, behind a terminator. */
  public void resume(int block) {
    current = blocks.get(block);
  }

  /** The blocks that can be reached, renumbered; what is not ended ends with {@code last}. */
  public List<Block> finish(Terminator last) {
    int[] number = reached(last);
    List<Block> result = new ArrayList<>();
    for (int i = 0; i < number.length; i++) {
      if (number[i] >= 0) {
        Draft draft = blocks.get(i);
        result.add(new Block(draft.statements, renumber(draft.end.orElse(last), number)));
      }
    }
    return result;
  }

  private int[] reached(Terminator last) {
    boolean[] seen = new boolean[blocks.size()];
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int block = open.pop();
      if (!seen[block]) {
        seen[block] = true;
        open.addAll(successors(blocks.get(block).end.orElse(last)));
      }
    }
    int[] number = new int[blocks.size()];
    int next = 0;
    for (int i = 0; i < number.length; i++) {
      number[i] = seen[i] ? next++ : -1;
    }
    return number;
  }

  private static List<Integer> successors(Terminator end) {
    if (end instanceof Terminator.Goto jump) {
      return List.of(jump.block());
    }
    if (end instanceof Terminator.Branch branch) {
      return List.of(branch.whenTrue(), branch.whenFalse());
    }
    if (end instanceof Terminator.Switch choice) {
      List<Integer> all = new ArrayList<>(List.of(choice.otherwise()));
      choice.cases().forEach(each -> all.add(each.block()));
      return all;
    }
    return List.of();
  }

  private static Terminator renumber(Terminator end, int[] number) {
    if (end instanceof Terminator.Goto jump) {
      return new Terminator.Goto(number[jump.block()], jump.origin());
    }
    if (end instanceof Terminator.Branch branch) {
      return new Terminator.Branch(
          branch.condition(),
          number[branch.whenTrue()],
          number[branch.whenFalse()],
          branch.origin());
    }
    if (end instanceof Terminator.Switch choice) {
      return new Terminator.Switch(
          choice.value(),
          choice.cases().stream()
              .map(each -> new Terminator.Case(each.first(), each.last(), number[each.block()]))
              .toList(),
          number[choice.otherwise()],
          choice.origin());
    }
    return end;
  }
}
