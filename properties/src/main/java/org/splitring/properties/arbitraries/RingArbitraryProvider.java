package org.splitring.properties.arbitraries;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Features;
import org.splitring.properties.run.Act;
import org.splitring.properties.run.Scenario;
import org.splitring.properties.run.StartConditions;

/** Tells jqwik which arbitrary belongs to which type; jqwik finds it as a service. */
public final class RingArbitraryProvider implements ArbitraryProvider {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> KNOWN =
      Map.of(
          QueueSize.class, RingArbitraries::queueSizes,
          QueueAlign.class, RingArbitraries::queueAligns,
          Layout.class, RingArbitraries::layouts,
          Point.class, RingArbitraries::points,
          Features.class, RunArbitraries::features,
          StartConditions.class, RunArbitraries::conditions,
          Act.class, RunArbitraries::acts,
          Scenario.class, RunArbitraries::scenarios);

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return arbitrary(type).isPresent();
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    return Set.of(arbitrary(type).orElseThrow().get());
  }

  private static Optional<Supplier<Arbitrary<?>>> arbitrary(TypeUsage type) {
    return KNOWN.entrySet().stream()
        .filter(each -> type.isOfType(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
