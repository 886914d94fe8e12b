package org.splitring.model.clause;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.splitring.model.layout.Part;
import org.splitring.model.replay.Link;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Posted;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Flag;

/** Looks at what the device does with the chains that were posted. */
final class DeviceRules {

  private DeviceRules() {}

  /** Several descriptors, one behind the other. */
  static ClauseAnswer framing(Moment moment, Event event) {
    return taken(moment, event, chain -> chain.table().isEmpty() && chain.links().size() > 1);
  }

  static ClauseAnswer writeFlagIgnored(Moment moment, Event event) {
    return taken(
        moment, event, chain -> chain.table().filter(table -> table.has(Flag.WRITE)).isPresent());
  }

  static ClauseAnswer chainThenTable(Moment moment, Event event) {
    return taken(moment, event, chain -> chain.table().isPresent());
  }

  /** Of a chain of that kind, the device takes the elements that are there. */
  private static ClauseAnswer taken(Moment moment, Event event, Predicate<Posted> kind) {
    if (!(event instanceof Event.Took took)) {
      return ClauseAnswer.SILENT;
    }
    return ClauseAnswer.of(
        moment.posted().stream()
            .filter(chain -> chain.head() == took.chain().head())
            .filter(kind)
            .map(
                chain ->
                    ClauseAnswer.asks(
                        chain.elements().equals(took.chain().buffer().elements()),
                        () ->
                            String.format(
                                Locale.ROOT,
                                "the device finds %s in %s, which has %s",
                                text(took.chain().buffer().elements()),
                                ChainRules.name(chain),
                                text(chain.elements())))));
  }

  private static String text(List<Element> elements) {
    return elements.stream()
        .map(each -> each.length() + (each.writable() ? " to write" : " to read"))
        .collect(Collectors.joining(", "));
  }

  static ClauseAnswer readableUntouched(Moment moment, Event event) {
    if (!(event instanceof Event.Store store) || store.actor() != Actor.DEVICE) {
      return ClauseAnswer.SILENT;
    }
    return moment.posted().stream()
            .anyMatch(chain -> chain.touches(false, store.address(), store.bytes()))
        ? ClauseAnswer.broken(
            String.format(
                Locale.ROOT,
                "the device writes its %s into a buffer for it to read",
                store.spot().label()))
        : ClauseAnswer.use(touches(moment, true, store.address()));
  }

  static ClauseAnswer writableUnread(Moment moment, Event event) {
    return ClauseAnswer.of(
        RingSteps.loadedOfBuffer(event, Actor.DEVICE).stream()
            .map(
                address ->
                    touches(moment, true, address)
                        ? ClauseAnswer.broken("the device reads a buffer for it to write")
                        : ClauseAnswer.use(touches(moment, false, address))));
  }

  static ClauseAnswer writableDebugged(Moment moment, Event event) {
    return ClauseAnswer.of(
        RingSteps.loadedOfBuffer(event, Actor.DEVICE).stream()
            .map(address -> ClauseAnswer.use(touches(moment, true, address))));
  }

  private static boolean touches(Moment moment, boolean writable, long address) {
    return moment.posted().stream().anyMatch(chain -> chain.touches(writable, address, 1));
  }

  static ClauseAnswer tableUntouched(Moment moment, Event event) {
    if (!(event instanceof Event.Store store) || store.actor() != Actor.DEVICE) {
      return ClauseAnswer.SILENT;
    }
    long from = moment.run().setup().driver().desc();
    long bytes = Part.DESCRIPTOR_TABLE.size().bytes(moment.run().setup().driver().size());
    List<Link> tables = moment.posted().stream().flatMap(each -> each.table().stream()).toList();
    boolean hit =
        Long.compareUnsigned(store.address() - from, bytes) < 0
            || Long.compareUnsigned(from - store.address(), store.bytes()) < 0
            || tables.stream().anyMatch(each -> each.touches(store.address(), store.bytes()));
    return ClauseAnswer.asks(
        !hit,
        () ->
            String.format(
                Locale.ROOT, "the device writes %s over descriptors", store.spot().label()));
  }
}
