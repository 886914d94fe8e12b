package org.splitring.properties.arbitraries;

import java.nio.ByteOrder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Features;
import org.splitring.properties.run.Act;
import org.splitring.properties.run.Scenario;
import org.splitring.properties.run.StartConditions;

/**
 * What driver and device may do on a ring, as arbitraries.
 *
 * <p>They shrink to few acts, small buffers, a small ring, and nothing negotiated. The rings are
 * small, so that they fill and wrap, and many begin where the indexes wrap.
 */
public final class RunArbitraries {

  private static final int LONGEST_SCRIPT = 60;
  private static final int MOST_ELEMENTS = 3;
  private static final int MOST_BYTES = 3;

  private RunArbitraries() {}

  /** Everything that can be negotiated, alone and together. */
  public static Arbitrary<Features> features() {
    Arbitrary<Boolean> negotiated = Arbitraries.of(false, true);
    return Combinators.combine(negotiated, negotiated, negotiated).as(Features::new);
  }

  /** Small rings, of the legacy interface and others. */
  public static Arbitrary<StartConditions> conditions() {
    Arbitrary<Tuple.Tuple2<Boolean, ByteOrder>> interfaces =
        Arbitraries.of(
            Tuple.of(false, ByteOrder.LITTLE_ENDIAN),
            Tuple.of(true, ByteOrder.LITTLE_ENDIAN),
            Tuple.of(true, ByteOrder.BIG_ENDIAN));
    return Combinators.combine(
            features(),
            interfaces,
            Arbitraries.of(1, 2, 4, 8).map(QueueSize::new),
            Arbitraries.of(4L, 8L, 16L, 4096L).map(QueueAlign::new),
            Arbitraries.of(0, 65535, 65534, 65530, 32767),
            Arbitraries.of((byte) 0, (byte) 1),
            Arbitraries.of(false, true))
        .as(
            (features, kind, size, align, start, before, marked) ->
                new StartConditions(
                    features, kind.get1(), kind.get2(), size, align, start, before, marked));
  }

  /** One act, the common ones more often. */
  public static Arbitrary<Act> acts() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, offers()),
        Tuple.of(4, Arbitraries.just(new Act.Publish())),
        Tuple.of(1, Arbitraries.of(Actor.class).map(Act.Raise::new)),
        Tuple.of(4, Arbitraries.just(new Act.Take())),
        Tuple.of(4, completions()),
        Tuple.of(4, Arbitraries.just(new Act.Return())),
        Tuple.of(4, Arbitraries.just(new Act.Collect())),
        Tuple.of(1, wants()),
        Tuple.of(3, Arbitraries.integers().between(0, 7).map(Act.Settle::new)),
        Tuple.of(1, Arbitraries.of(Actor.class).map(Act.Spurious::new)));
  }

  /** Scripts under all conditions, of any length up to a few rounds of a small ring. */
  public static Arbitrary<Scenario> scenarios() {
    return scenarios(LONGEST_SCRIPT);
  }

  /** Scripts under all conditions, of so many acts at most. */
  public static Arbitrary<Scenario> scenarios(int longest) {
    return Combinators.combine(conditions(), acts().list().ofMaxSize(longest)).as(Scenario::new);
  }

  private static Arbitrary<Act> offers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_ELEMENTS),
            Arbitraries.integers().between(0, MOST_ELEMENTS),
            Arbitraries.integers().between(1, MOST_BYTES),
            Arbitraries.of(Act.Shape.class))
        .filter((readable, writable, bytes, shape) -> readable + writable > 0)
        .as(Act.Offer::new);
  }

  private static Arbitrary<Act> completions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 2))
        .as(Act.Complete::new);
  }

  private static Arbitrary<Act> wants() {
    return Combinators.combine(Arbitraries.of(Actor.class), Arbitraries.of(false, true))
        .as(Act.Want::new);
  }
}
