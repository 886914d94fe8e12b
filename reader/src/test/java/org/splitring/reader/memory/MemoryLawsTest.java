package org.splitring.reader.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.reader.memory.MemoryWorld.Bytes;

/**
 * The laws of memory, against plain bytes at some points: what was stored is found until something
 * else is stored that may meet it, what was lost stays lost until it is written, and where two
 * memories meet either order gives the same.
 */
class MemoryLawsTest {

  private static final int SIZE = 40;

  private final MemoryWorld world = new MemoryWorld();

  /** A memory, and at each point the bytes that it stands for. */
  private record Both(Memory memory, List<Bytes> plain) {}

  private Both start() {
    List<Bytes> plain = new ArrayList<>();
    MemoryWorld.POINTS.forEach(point -> plain.add(Bytes.initial(SIZE)));
    return new Both(world.memory(), plain);
  }

  private Formula offset(Random random, boolean fixed) {
    int constant = random.nextInt(8);
    if (fixed) {
      return world.number(random.nextInt(SIZE - 8));
    }
    Formula input = world.formulas.adopt((random.nextBoolean() ? Input.N : Input.A).as(CType.U64));
    Formula shifted =
        world.formulas.binary(
            Operator.SHIFT_RIGHT, input, world.formulas.literal(random.nextInt(4), CType.U32));
    Formula small = world.formulas.binary(Operator.AND, shifted, world.number(3));
    Formula scaled =
        world.formulas.binary(Operator.MULTIPLY, small, world.number(1 + random.nextInt(7)));
    return world.formulas.binary(Operator.ADD, scaled, world.number(constant));
  }

  private static long at(Formula formula, Point point) {
    return ((Outcome.Value) CompiledFormula.of(formula).at(point)).bits();
  }

  /** Stores or loses bytes in both. */
  private Both changed(Both before, Random random, boolean fixed) {
    Formula offset = offset(random, fixed || random.nextInt(3) > 0);
    int bytes = 1 << random.nextInt(4);
    ByteRange range = new ByteRange(offset, world.number(bytes));
    boolean lost = random.nextInt(5) == 0;
    long value = random.nextLong();
    List<Bytes> plain = new ArrayList<>();
    for (int i = 0; i < MemoryWorld.POINTS.size(); i++) {
      int from = (int) at(offset, MemoryWorld.POINTS.get(i));
      plain.add(
          before.plain().get(i).with(from, bytes, lost ? Optional.empty() : Optional.of(value)));
    }
    Content content =
        lost
            ? new Content.Image(world.lost(), world.object, offset)
            : new Content.Scalar(
                new Value.Number(world.formulas.literal(value, new CType(8 * bytes, false))),
                bytes,
                0);
    return new Both(
        before.memory().store(world.object, range, content, world.at, world.loss()), plain);
  }

  private Both run(Both start, Random random, int steps, boolean fixed) {
    Both both = start;
    for (int i = 0; i < steps; i++) {
      both = changed(both, random, fixed);
    }
    return both;
  }

  private Both joined(Formula condition, Both yes, Both no) {
    List<Bytes> plain = new ArrayList<>();
    for (int i = 0; i < MemoryWorld.POINTS.size(); i++) {
      boolean holds = at(condition, MemoryWorld.POINTS.get(i)) != 0;
      plain.add((holds ? yes : no).plain().get(i));
    }
    return new Both(Memory.join(condition, yes.memory(), no.memory()), plain);
  }

  private Formula condition(Random random) {
    Formula input = world.formulas.adopt((random.nextBoolean() ? Input.N : Input.A).as(CType.U64));
    Operator[] all = {Operator.EQUAL, Operator.LESS, Operator.GREATER_EQUAL, Operator.NOT_EQUAL};
    return world.formulas.binary(
        all[random.nextInt(all.length)], input, world.number(1L << (1 + random.nextInt(6))));
  }

  /** What is found is there; if all is known, it is found. */
  private void agree(Both both, Random random, boolean all) {
    for (int tries = 0; tries < 12; tries++) {
      Formula offset = offset(random, all || random.nextBoolean());
      int bytes = 1 << random.nextInt(4);
      Content found = both.memory().find(world.object, new ByteRange(offset, world.number(bytes)));
      for (int i = 0; i < MemoryWorld.POINTS.size(); i++) {
        Point point = MemoryWorld.POINTS.get(i);
        for (int j = 0; j < bytes; j++) {
          OptionalInt there = both.plain().get(i).at((int) at(offset, point) + j);
          OptionalInt here = world.octet(found, j, point);
          assertTrue(here.isEmpty() || here.equals(there), () -> found + " at " + point);
          assertTrue(!all || here.equals(there), () -> found + " at " + point);
        }
      }
    }
  }

  @Property(tries = 60)
  void whatWasStoredIsFoundAndWhatWasLostIsNot(@ForAll @LongRange(max = 1 << 30) long seed) {
    Random random = new Random(seed);
    agree(run(start(), random, 12, true), random, true);
  }

  @Property(tries = 60)
  void whatIsFoundIsThereWhereverStoresMayMeet(@ForAll @LongRange(max = 1 << 30) long seed) {
    Random random = new Random(seed);
    agree(run(start(), random, 10, false), random, false);
  }

  @Property(tries = 30)
  void whereTwoMemoriesMeetEachPointHasItsOwn(@ForAll @LongRange(max = 1 << 30) long seed) {
    Random random = new Random(seed);
    boolean fixed = random.nextBoolean();
    Both past = run(start(), random, 4, fixed);
    Formula condition = condition(random);
    Both met = joined(condition, run(past, random, 3, fixed), run(past, random, 3, fixed));
    agree(met, random, fixed);
    agree(run(met, random, 3, fixed), random, fixed);
  }

  @Property(tries = 40)
  void memoriesMeetInEitherOrder(@ForAll @LongRange(max = 1 << 30) long seed) {
    Random random = new Random(seed);
    Both past = run(start(), random, 3, false);
    Formula condition = condition(random);
    Both one = run(past, random, 3, false);
    Both other = run(past, random, 3, false);
    Memory left = Memory.join(condition, one.memory(), other.memory());
    Memory right = Memory.join(world.formulas.not(condition), other.memory(), one.memory());
    for (int i = 0; i < SIZE; i++) {
      ByteRange octet = new ByteRange(world.number(i), world.number(1));
      for (Point point : MemoryWorld.POINTS) {
        OptionalInt first = world.octet(left.find(world.object, octet), 0, point);
        OptionalInt second = world.octet(right.find(world.object, octet), 0, point);
        // How much is kept is bounded, and where the bound lies depends on the order.
        if (first.isPresent() && second.isPresent()) {
          assertEquals(first, second);
        }
      }
    }
  }

  @Property(tries = 30)
  void anObjectThatIsLostIsLostUntilItIsWritten(@ForAll @LongRange(max = 1 << 30) long seed) {
    Random random = new Random(seed);
    Both before = run(start(), random, 6, false);
    List<Bytes> gone = new ArrayList<>();
    MemoryWorld.POINTS.forEach(point -> gone.add(Bytes.lost(SIZE)));
    Both lost = new Both(before.memory().lose(List.of(world.object), false, world.loss()), gone);
    agree(lost, random, true);
    agree(run(lost, random, 6, true), random, true);
  }

  /** The negative control: bytes that are not those of the memory are seen to be others. */
  @Example
  void otherBytesAreSeen() {
    Random random = new Random(1);
    Both both = run(start(), random, 12, true);
    List<Bytes> other = new ArrayList<>();
    both.plain()
        .forEach(each -> other.add(each.with(0, 8, Optional.of(0L)).with(8, 8, Optional.of(0L))));
    Both wrong = new Both(both.memory(), other);
    assertThrows(AssertionError.class, () -> agree(wrong, random, false));
  }
}
