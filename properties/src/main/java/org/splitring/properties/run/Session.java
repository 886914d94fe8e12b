package org.splitring.properties.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.replay.Run;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Chain;
import org.splitring.model.ring.Completion;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Ring;

/**
 * Plays a script on a ring, and watches over the buffers: none is lost, duplicated or corrupted.
 *
 * <p>Every buffer has memory and content of its own. The device is to find the buffers in the order
 * in which they were offered, each with what the driver has put in; the driver is to find in them
 * what the device has written.
 */
public final class Session {

  private final Stage stage;
  private final Ring ring;
  private final Map<Actor, Port> ports = new EnumMap<>(Actor.class);
  private final BufferLedger ledger = new BufferLedger();
  private final Arena arena;
  private final List<Chain> held = new ArrayList<>();
  private final Set<Actor> ready = EnumSet.noneOf(Actor.class);
  private final Set<Actor> raised = EnumSet.noneOf(Actor.class);

  public Session(Stage stage) {
    this.stage = stage;
    ring =
        new Ring(
            stage.setup(),
            (actor, port) -> {
              ports.put(actor, port);
              return stage.ports().apply(actor, port);
            });
    arena = new Arena(stage.setup().driver().size());
  }

  /** Plays acts, one after the other, and to its end what they have begun. */
  public Session play(List<Act> acts) {
    acts.forEach(this::play);
    Stream.of(Actor.values()).forEach(this::notifyOther);
    return this;
  }

  /** Goes on until everything that was offered has come back, if it ever does. */
  public Session finish() {
    play(List.of(new Act.Publish()));
    ring.settle();
    for (int left = ledger.offered(); left > 0; left--) {
      play(List.of(new Act.Take(), new Act.Complete(0, 0), new Act.Return(), new Act.Collect()));
    }
    ledger.close();
    return this;
  }

  /** What went wrong up to now. */
  public List<Mishap> mishaps() {
    List<Mishap> mishaps = new ArrayList<>(ledger.mishaps());
    for (Event event : ring.trace().events()) {
      if (event instanceof Event.Refused refused) {
        mishaps.add(new Mishap(Mishap.Kind.REFUSED, "the device found " + refused.reason()));
      } else if (event instanceof Event.Stray stray) {
        mishaps.add(new Mishap(Mishap.Kind.DUPLICATED, "nobody has offered head " + stray.id()));
      }
    }
    return mishaps;
  }

  /** What happened up to now, as the standard's clauses judge it. */
  public Run run() {
    return new Run(stage.setup().with(stage.negotiated()), stage.legacy(), ring.trace().events());
  }

  private void play(Act act) {
    act.by().ifPresent(this::notifyOther);
    if (act instanceof Act.Offer offer) {
      offer(offer);
    } else if (act instanceof Act.Publish) {
      raise(Actor.DRIVER);
      notifyOther(Actor.DRIVER);
    } else if (act instanceof Act.Raise raise) {
      raise(raise.actor());
    } else if (act instanceof Act.Take) {
      ring.device().take().ifPresent(this::take);
    } else if (act instanceof Act.Complete complete) {
      complete(complete);
    } else if (act instanceof Act.Return) {
      raise(Actor.DEVICE);
      notifyOther(Actor.DEVICE);
    } else if (act instanceof Act.Collect) {
      ring.driver().collect().forEach(this::collect);
    } else if (act instanceof Act.Want want) {
      want(want);
    } else if (act instanceof Act.Settle settle) {
      settle(settle.which());
    } else if (act instanceof Act.Spurious spurious) {
      spurious(spurious.from());
    }
  }

  private void offer(Act.Offer offer) {
    Buffer buffer = arena.buffer(offer);
    int elements = buffer.elements().size();
    if (elements > stage.setup().driver().size().entries()) {
      return;
    }
    boolean indirect = stage.setup().features().indirect() && offer.shape() != Act.Shape.CHAIN;
    int direct = offer.shape() == Act.Shape.CHAIN_AND_TABLE && elements > 1 ? 1 : 0;
    if (ring.driver().room() < (indirect ? direct + 1 : elements)) {
      return;
    }
    byte[] content = arena.content(buffer.elements(false));
    ring.driver().fill(buffer, content);
    OptionalInt head =
        indirect
            ? ring.driver().offerIndirect(buffer, direct, arena.table())
            : ring.driver().offer(buffer);
    if (head.isPresent()) {
      ledger.offered(buffer, content);
      ready.add(Actor.DRIVER);
    }
  }

  private void raise(Actor actor) {
    if (ready.remove(actor)) {
      switch (actor) {
        case DRIVER -> ring.driver().publish();
        case DEVICE -> ring.device().publish();
      }
      raised.add(actor);
    }
  }

  private void notifyOther(Actor actor) {
    if (raised.remove(actor)) {
      switch (actor) {
        case DRIVER -> ring.driver().notifyDevice();
        case DEVICE -> ring.device().notifyDriver();
      }
    }
  }

  private void take(Chain chain) {
    if (ledger.taken(chain.buffer()) && ledger.read(chain.buffer(), ring.device().read(chain))) {
      held.add(chain);
    }
  }

  private void complete(Act.Complete complete) {
    if (held.isEmpty()) {
      return;
    }
    int which = complete.which() % held.size();
    boolean inOrder = stage.setup().features().inOrder();
    List<Chain> batch = List.copyOf(held.subList(inOrder ? 0 : which, which + 1));
    for (Chain chain : batch) {
      byte[] content = arena.content(chain.buffer().elements(true));
      ring.device().write(chain, content);
      boolean last = chain == batch.get(batch.size() - 1);
      int said = last ? Math.max(0, content.length - complete.unsaid()) : content.length;
      ledger.written(chain.buffer(), content, said);
      if (last) {
        ring.device().complete(batch, said);
      }
    }
    held.removeAll(batch);
    ready.add(Actor.DEVICE);
  }

  private void collect(Completion completion) {
    if (ledger.returned(completion)) {
      ledger.collected(completion.buffer(), ring.driver().written(completion));
    }
  }

  private void want(Act.Want want) {
    if (want.actor() == Actor.DRIVER) {
      ring.driver().wantInterrupts(want.wanted());
    } else {
      ring.device().wantNotifications(want.wanted());
    }
  }

  private void settle(int which) {
    List<Event.Store> unseen =
        Stream.of(Actor.values()).flatMap(actor -> ring.unseen(actor).stream()).toList();
    if (!unseen.isEmpty()) {
      ring.settle(unseen.get(which % unseen.size()));
    }
  }

  /**
   * Past whatever stands between the side and memory, which knows nothing of it; and apart from
   * what the side has done before.
   */
  private void spurious(Actor from) {
    ports.get(from).barrier(Event.Barrier.Kind.WRITES);
    ports.get(from).notifyOther();
  }
}
