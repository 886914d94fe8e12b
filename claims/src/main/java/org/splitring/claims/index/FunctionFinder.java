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

  /** What stands before each brace that is open around functions: classes and namespaces. */
  private final Deque<List<IndexToken>> around = new ArrayDeque<>();

  /** What has been seen of the members of each of them. */
  private final Deque<RingMembers> members = new ArrayDeque<>();

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
        around.push(List.copyOf(header));
        members.push(new RingMembers());
        header.clear();
      } else {
        depth = 1;
      }
    } else if (token.is(';') || token.is('}')) {
      if (token.is('}')) {
        structure(Optional.ofNullable(around.poll()), Optional.ofNullable(members.poll()), token);
      } else if (!members.isEmpty()) {
        members.peek().declared(header);
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

  private void structure(
      Optional<List<IndexToken>> before, Optional<RingMembers> held, IndexToken end) {
    if (held.filter(RingMembers::areRing).isPresent() && before.filter(List::isEmpty).isEmpty()) {
      worth.add(new Span(before.orElseThrow().get(0).line(), end.line()));
    }
  }

  /** A function of a class or namespace of VIRTIO's is one of VIRTIO's. */
  private boolean isWorth() {
    List<IndexToken> before = new ArrayList<>();
    around.descendingIterator().forEachRemaining(before::addAll);
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
