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
  static Answer framing(Moment moment, Event event) {
    return taken(moment, event, chain -> chain.table().isEmpty() && chain.links().size() > 1);
  }

  static Answer writeFlagIgnored(Moment moment, Event event) {
    return taken(
        moment, event, chain -> chain.table().filter(table -> table.has(Flag.WRITE)).isPresent());
  }

  static Answer chainThenTable(Moment moment, Event event) {
    return taken(moment, event, chain -> chain.table().isPresent());
  }

  /** Of a chain of that kind, the device takes the elements that are there. */
  private static Answer taken(Moment moment, Event event, Predicate<Posted> kind) {
    if (!(event instanceof Event.Took took)) {
      return Answer.SILENT;
    }
    return Answer.of(
        moment.posted().stream()
            .filter(chain -> chain.head() == took.chain().head())
            .filter(kind)
            .map(
                chain ->
                    Answer.asks(
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

  static Answer readableUntouched(Moment moment, Event event) {
    if (!(event instanceof Event.Store store) || store.actor() != Actor.DEVICE) {
      return Answer.SILENT;
    }
    return moment.posted().stream()
            .anyMatch(chain -> chain.touches(false, store.address(), store.bytes()))
        ? Answer.broken(
            String.format(
                Locale.ROOT,
                "the device writes its %s into a buffer for it to read",
                store.spot().label()))
        : Answer.use(touches(moment, true, store.address()));
  }

  static Answer writableUnread(Moment moment, Event event) {
    return Answer.of(
        Steps.loadedOfBuffer(event, Actor.DEVICE).stream()
            .map(
                address ->
                    touches(moment, true, address)
                        ? Answer.broken("the device reads a buffer for it to write")
                        : Answer.use(touches(moment, false, address))));
  }

  static Answer writableDebugged(Moment moment, Event event) {
    return Answer.of(
        Steps.loadedOfBuffer(event, Actor.DEVICE).stream()
            .map(address -> Answer.use(touches(moment, true, address))));
  }

  private static boolean touches(Moment moment, boolean writable, long address) {
    return moment.posted().stream().anyMatch(chain -> chain.touches(writable, address, 1));
  }

  static Answer tableUntouched(Moment moment, Event event) {
    if (!(event instanceof Event.Store store) || store.actor() != Actor.DEVICE) {
      return Answer.SILENT;
    }
    long from = moment.run().setup().driver().desc();
    long bytes = Part.DESCRIPTOR_TABLE.size().bytes(moment.run().setup().driver().size());
    List<Link> tables = moment.posted().stream().flatMap(each -> each.table().stream()).toList();
    boolean hit =
        Long.compareUnsigned(store.address() - from, bytes) < 0
            || Long.compareUnsigned(from - store.address(), store.bytes()) < 0
            || tables.stream().anyMatch(each -> each.touches(store.address(), store.bytes()));
    return Answer.asks(
        !hit,
        () ->
            String.format(
                Locale.ROOT, "the device writes %s over descriptors", store.spot().label()));
  }
}
