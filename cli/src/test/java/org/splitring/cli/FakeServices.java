package org.splitring.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.UnansweredException;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.guest.DriverSeen;
import org.splitring.claims.guest.GuestRequest;
import org.splitring.claims.qemu.ProbeRequest;
import org.splitring.claims.qemu.Probed;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.fixture.C;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Drivers;
import org.splitring.cli.fixture.Probes;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.explained.Explained;

/** Services with a small catalogue, two formulas, and source that is whatever a test says. */
final class FakeServices implements Services {

  static final String WITHOUT_EVENT = "base + ((16*n + 4 + 2*n + a - 1) & ~(a - 1))";
  static final String RIGHT = "(16*n + 6 + 2*n + a - 1) & ~(a - 1)";

  /** What the reader was asked for. */
  final List<SourceRequest> requests = new ArrayList<>();

  /** What the reader answers. */
  List<Claim> read = List.of(Claims.linux());

  /** What was to be probed, what the probe answers, and how often it was closed. */
  final List<ProbeRequest> probes = new ArrayList<>();

  Probed probed = Probes.asItsFormulaSays();
  int closed;

  /** Which guests were to be watched, and where their driver has its used ring. */
  final List<GuestRequest> watched = new ArrayList<>();

  long usedOffset = 8192;

  /** What the clock shows. */
  Instant now = Instant.parse("2026-11-23T12:00:00Z");

  Entry qemu = entry(Claims.qemu(), Map.of(Quantity.USED, "differs"));

  static Entry entry(Claim claim, Map<Quantity, String> expected) {
    SourceRequest source =
        SourceRequest.of(
            java.nio.file.Path.of(claim.provenance().path().orElseThrow()),
            claim.provenance().function().orElseThrow());
    return new Entry(claim, expected, Optional.of(source));
  }

  @Override
  public Catalogue catalogue() {
    Entry printed =
        new Entry(
            Claims.specPrinted(),
            Map.of(Quantity.USED, "differs", Quantity.TOTAL, "differs"),
            Optional.empty());
    return new Catalogue(List.of(printed, entry(Claims.linux(), Map.of()), qemu));
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(now);
  }

  @Override
  public List<Claim> source(SourceRequest request) {
    requests.add(request);
    return read;
  }

  @Override
  public Formula formula(
      String text, DataModel model, java.util.Map<String, java.util.Optional<String>> defines)
      throws UnreadableException {
    return switch (text) {
      case WITHOUT_EVENT -> C.plus(C.BASE, C.up(C.linear(18, 4)));
      case RIGHT -> C.up(C.linear(18, 6));
      default -> throw new UnreadableException("'" + text + "' is not a C expression");
    };
  }

  @Override
  public Checked check(Claim claim, Domain domain, Engine engine) {
    return Explained.of(engine.check(claim, domain));
  }

  @Override
  public Ambiguity ambiguity(Consumer<String> progress) throws UnansweredException {
    progress.accept("something");
    throw new UnansweredException("it took too long");
  }

  @Override
  public Watching watch(GuestRequest request) {
    watched.add(request);
    return new Watching() {
      @Override
      public DriverSeen run() {
        return Drivers.seen(request, usedOffset);
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  @Override
  public Probing probe(ProbeRequest request) {
    probes.add(request);
    return new Probing() {
      @Override
      public Probed run() {
        return probed;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
