package org.splitring.model.clause;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.splitring.model.replay.Link;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Posted;
import org.splitring.model.replay.Run;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Flag;

/** Looks at chains when they are posted: when the idx that counts them becomes visible. */
final class ChainRules {

  private static final long MOST_BYTES = 1L << Integer.SIZE;

  private ChainRules() {}

  /** The rule of each posted chain, as that of a step. */
  static BiFunction<Moment, Event, ClauseAnswer> each(BiFunction<Run, Posted, ClauseAnswer> rule) {
    return (moment, event) ->
        ClauseAnswer.of(
            moment.posting(event).stream().map(chain -> rule.apply(moment.run(), chain)));
  }

  static ClauseAnswer readableFirst(Run run, Posted chain) {
    List<Link> elements = chain.links().stream().filter(Link::isElement).toList();
    return ClauseAnswer.of(
        IntStream.range(1, elements.size())
            .mapToObj(
                i ->
                    ClauseAnswer.asks(
                        elements.get(i).has(Flag.WRITE) || !elements.get(i - 1).has(Flag.WRITE),
                        () ->
                            String.format(
                                Locale.ROOT,
                                "%s is for the device to read, behind one for it to write",
                                name(chain, elements.get(i))))));
  }

  static ClauseAnswer bytes(Run run, Posted chain) {
    return chain.endless()
        ? ClauseAnswer.broken(name(chain) + " comes back to itself")
        : ClauseAnswer.asks(
            chain.bytes() <= MOST_BYTES,
            () -> String.format(Locale.ROOT, "%s has %d bytes", name(chain), chain.bytes()));
  }

  static ClauseAnswer nextInOrder(Run run, Posted chain) {
    return run.features().inOrder()
        ? next(chain, false, at -> (at + 1) % run.entries())
        : ClauseAnswer.SILENT;
  }

  static ClauseAnswer sequential(Run run, Posted chain) {
    return run.features().inOrder() ? next(chain, true, at -> at + 1) : ClauseAnswer.SILENT;
  }

  private static ClauseAnswer next(Posted chain, boolean inTable, Function<Integer, Integer> due) {
    return ClauseAnswer.of(
        chain.links().stream()
            .filter(link -> link.inTable() == inTable && link.has(Flag.NEXT))
            .map(
                link ->
                    ClauseAnswer.asks(
                        link.descriptor().next() == due.apply(link.index()),
                        () ->
                            String.format(
                                Locale.ROOT,
                                "%s is continued by %d, not by %d",
                                name(chain, link),
                                link.descriptor().next(),
                                due.apply(link.index())))));
  }

  static ClauseAnswer negotiated(Run run, Posted chain) {
    return chain.table().isPresent()
        ? ClauseAnswer.asks(
            run.features().indirect(),
            () -> name(chain) + " has an indirect table, and that was not negotiated")
        : ClauseAnswer.SILENT;
  }

  static ClauseAnswer notNested(Run run, Posted chain) {
    return ClauseAnswer.of(
        chain.links().stream()
            .filter(Link::inTable)
            .map(
                link ->
                    ClauseAnswer.asks(
                        link.isElement(),
                        () -> name(chain, link) + " refers to an indirect table")));
  }

  /** Descriptors are counted that describe memory; the one that refers to a table does not. */
  static ClauseAnswer length(Run run, Posted chain) {
    int elements = chain.elements().size();
    int most = run.setup().device().size().entries();
    return ClauseAnswer.asks(
        elements <= most && !chain.endless(),
        () ->
            String.format(
                Locale.ROOT,
                "%s has %s descriptors in a queue of %d",
                name(chain),
                chain.endless() ? "endless" : elements,
                most));
  }

  static ClauseAnswer notContinued(Run run, Posted chain) {
    return ClauseAnswer.of(
        chain.links().stream()
            .filter(link -> link.has(Flag.INDIRECT))
            .map(
                link ->
                    ClauseAnswer.asks(
                        !link.has(Flag.NEXT),
                        () -> name(chain, link) + " is both indirect and continued")));
  }

  static String name(Posted chain) {
    return "the chain from descriptor " + chain.head();
  }

  private static String name(Posted chain, Link link) {
    return String.format(
        Locale.ROOT,
        link.inTable() ? "descriptor %d in the table of %s" : "descriptor %d of %s",
        link.index(),
        name(chain));
  }
}
