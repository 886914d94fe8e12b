package org.splitring.reader.exec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Terminator;

/**
 * Blocks that are executed together, in an order in which nothing goes back: loops are regions
 * inside.
 *
 * @param header where it begins; edges back to it end a round
 * @param blocks its blocks
 * @param parts single blocks and loops, each behind all that lead to it
 */
record BlockRegion(int header, BitSet blocks, List<Part> parts) {

  /** A part of a region. */
  sealed interface Part {}

  /** One block. */
  record Single(int block) implements Part {}

  /** A loop with one way in. */
  record Loop(BlockRegion body) implements Part {}

  /** Blocks that go round with several ways in. */
  record Tangle(BitSet blocks) implements Part {}

  /** The whole of a function. */
  static BlockRegion of(Function function) {
    BitSet all = new BitSet();
    all.set(0, function.blocks().size());
    return new BlockRegion(-1, all, new Finder(function, all, -1, 0).parts());
  }

  /** The blocks that come behind a block. */
  static List<Integer> next(Terminator end) {
    List<Integer> next = new ArrayList<>();
    if (end instanceof Terminator.Goto jump) {
      next.add(jump.block());
    } else if (end instanceof Terminator.Branch branch) {
      next.add(branch.whenTrue());
      next.add(branch.whenFalse());
    } else if (end instanceof Terminator.Switch cases) {
      cases.cases().forEach(each -> next.add(each.block()));
      next.add(cases.otherwise());
    }
    return next;
  }

  /** Finds what goes round, by Tarjan's search without recursion. */
  private static final class Finder {

    private final Function function;
    private final BitSet blocks;
    private final int header;
    private final int start;
    private final Map<Integer, Integer> order = new HashMap<>();
    private final Map<Integer, Integer> low = new HashMap<>();
    private final Map<Integer, List<Integer>> before = new HashMap<>();
    private final BitSet open = new BitSet();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<Together> found = new ArrayList<>();
    private int visited;

    Finder(Function function, BitSet blocks, int header, int start) {
      this.function = function;
      this.blocks = blocks;
      this.header = header;
      this.start = start;
    }

    private List<Integer> next(int block) {
      List<Integer> next = BlockRegion.next(function.blocks().get(block).end());
      next.removeIf(each -> each == header || !blocks.get(each));
      Collections.reverse(next);
      return next;
    }

    List<Part> parts() {
      if (!function.blocks().isEmpty()) {
        visit(start);
      }
      Collections.reverse(found);
      // Only now all ways in are known.
      return found.stream().map(each -> part(each.blocks(), each.first())).toList();
    }

    private record Together(BitSet blocks, int first) {}

    private record Visit(int block, List<Integer> next, int[] at) {}

    private void visit(int first) {
      Deque<Visit> visits = new ArrayDeque<>();
      visits.push(enter(first));
      while (!visits.isEmpty()) {
        Visit visit = visits.peek();
        if (visit.at()[0] < visit.next().size()) {
          int to = visit.next().get(visit.at()[0]++);
          if (!order.containsKey(to)) {
            visits.push(enter(to));
          } else if (open.get(to)) {
            low.merge(visit.block(), order.get(to), Math::min);
          }
        } else {
          visits.pop();
          leave(visit.block());
          if (!visits.isEmpty()) {
            low.merge(visits.peek().block(), low.get(visit.block()), Math::min);
          }
        }
      }
    }

    private Visit enter(int block) {
      order.put(block, ++visited);
      low.put(block, visited);
      open.set(block);
      stack.push(block);
      List<Integer> next = next(block);
      next.forEach(to -> before.computeIfAbsent(to, any -> new ArrayList<>()).add(block));
      return new Visit(block, next, new int[1]);
    }

    private void leave(int block) {
      if (!low.get(block).equals(order.get(block))) {
        return;
      }
      BitSet together = new BitSet();
      int last;
      do {
        last = stack.pop();
        together.set(last);
        open.clear(last);
      } while (last != block);
      found.add(new Together(together, block));
    }

    private Part part(BitSet together, int block) {
      if (together.cardinality() == 1 && !next(block).contains(block)) {
        return new Single(block);
      }
      BitSet entries = new BitSet();
      if (together.get(start)) {
        entries.set(start);
      }
      for (int each = together.nextSetBit(0); each >= 0; each = together.nextSetBit(each + 1)) {
        if (before.getOrDefault(each, List.of()).stream().anyMatch(from -> !together.get(from))) {
          entries.set(each);
        }
      }
      if (entries.cardinality() != 1) {
        return new Tangle(together);
      }
      int entry = entries.nextSetBit(0);
      return new Loop(
          new BlockRegion(entry, together, new Finder(function, together, entry, entry).parts()));
    }
  }
}
