package org.splitring.claims.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the functions of a file that are worth reading, and the structures that hold a whole ring,
 * by its braces alone.
 *
 * <p>Where {@code #if} unbalances them, a closing brace at the start of a line ends whatever is
 * open; if there is none, several functions are taken as one, and all of them are worth what one of
 * them is.
 */
final class FunctionFinder {

  private final List<Span> worth = new ArrayList<>();
  private final List<IndexToken> header = new ArrayList<>();
  private final List<IndexToken> body = new ArrayList<>();

  /** The braces that are open around functions: of classes and namespaces. */
  private final Deque<Around> around = new ArrayDeque<>();

  /** What stands before such a brace, and what has been seen of the members behind it. */
  private record Around(List<IndexToken> before, RingMembers members) {}

  private int depth;

  private FunctionFinder() {}

  static List<Span> worth(byte[] bytes) {
    FunctionFinder functions = new FunctionFinder();
    IndexTokens tokens = new IndexTokens(bytes);
    for (Optional<IndexToken> next = tokens.next(); next.isPresent(); next = tokens.next()) {
      functions.take(next.get());
    }
    functions.end();
    return functions.worth;
  }

  private void take(IndexToken token) {
    if (depth > 0) {
      within(token);
    } else if (token.is('{')) {
      if (isTransparent()) {
        around.push(new Around(List.copyOf(header), new RingMembers()));
        header.clear();
      } else {
        depth = 1;
      }
    } else if (token.is(';') || token.is('}')) {
      if (token.is('}')) {
        Optional.ofNullable(around.poll()).ifPresent(each -> structure(each, token));
      } else if (!around.isEmpty()) {
        around.peek().members().declared(header);
      }
      header.clear();
    } else {
      header.add(token);
    }
  }

  private void within(IndexToken token) {
    if (token.is('{')) {
      depth++;
    } else if (token.is('}')) {
      depth = token.first() ? 0 : depth - 1;
    }
    body.add(token);
    if (depth == 0) {
      end();
    }
  }

  private void end() {
    boolean function = header.stream().noneMatch(token -> token.is('='));
    if (function && !body.isEmpty() && isWorth()) {
      worth.add(new Span(header.get(0).line(), body.get(body.size() - 1).line()));
    }
    header.clear();
    body.clear();
  }

  private void structure(Around structure, IndexToken end) {
    if (structure.members().areRing() && !structure.before().isEmpty()) {
      worth.add(new Span(structure.before().get(0).line(), end.line()));
    }
  }

  /** A function of a class or namespace of VIRTIO's is one of VIRTIO's. */
  private boolean isWorth() {
    List<IndexToken> before = new ArrayList<>();
    around.descendingIterator().forEachRemaining(each -> before.addAll(each.before()));
    before.addAll(header);
    return CandidateHeuristic.is(before, body);
  }

  /**
   * Whether what the brace opens is no function, and has no value, but may have functions in it.
   */
  private boolean isTransparent() {
    return header.stream().noneMatch(token -> token.is('(') || token.is('='));
  }
}
