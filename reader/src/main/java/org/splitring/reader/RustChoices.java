package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.rust.cfg.Configuration;
import org.splitring.reader.rust.cfg.Predicate.Atom;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * Reads Rust in each build that an answer depends on.
 *
 * <p>What stands under a {@code cfg} that nobody has decided is not known. So an answer that is
 * there nevertheless holds in all builds; where there is none, the choices are made both ways, and
 * it is one if it is the same in all of them.
 */
final class RustChoices {

  /** The most choices that are made both ways. */
  private static final int MOST = 6;

  /** What was read in a build; in which, as people write it. */
  private record Build(List<String> choices, ReadClaim claim) {}

  private final ReadRequest request;
  private final Configuration known;

  RustChoices(ReadRequest request) {
    this.request = request;
    this.known = Configuration.of(request.model().address().width(), request.defines());
  }

  List<ReadClaim> claims() throws UnreadableSourceException {
    RustReading reading = new RustReading(request, known);
    if (request.names().isEmpty()) {
      return settled(reading.claims(), reading);
    }
    List<ReadClaim> claims = new ArrayList<>();
    for (String name : request.names()) {
      claims.add(named(name, reading).without(request.denied()));
    }
    return claims;
  }

  List<ReadClaim> claims(SourceReader.Lines lines) throws UnreadableSourceException {
    RustReading reading = new RustReading(request, known);
    return settled(reading.claims(lines), reading);
  }

  private ReadClaim named(String name, RustReading reading) throws UnreadableSourceException {
    try {
      return settled(reading.named(name), reading);
    } catch (UnreadableSourceException e) {
      List<Build> builds = new ArrayList<>();
      if (!decidedBy(reading.open().of(name), known).isEmpty()) {
        builds(name, known, List.of(), builds);
      }
      if (builds.isEmpty()) {
        throw e;
      }
      return joined(builds.get(0).claim(), builds);
    }
  }

  private List<ReadClaim> settled(List<ReadClaim> claims, RustReading reading) {
    return claims.stream().map(each -> settled(each, reading).without(request.denied())).toList();
  }

  /** What a claim says in all builds. */
  private ReadClaim settled(ReadClaim claim, RustReading reading) {
    Set<Atom> open =
        decidedBy(claim.isOpen() ? reading.open().ofText(claim.text()) : Set.of(), known);
    if (open.isEmpty() || !isWorth(claim, open)) {
      return claim;
    }
    List<Build> builds = new ArrayList<>();
    builds(claim.claim().name(), known, List.of(), builds);
    return builds.isEmpty() ? claim : joined(claim, builds);
  }

  /** Whether more is read where nothing is built that need not be. */
  private boolean isWorth(ReadClaim claim, Set<Atom> open) {
    Configuration least = known;
    for (Atom each : open) {
      least = least.with(each, false);
    }
    try {
      ReadClaim other = new RustReading(request, least).named(claim.claim().name());
      return stated(other) > stated(claim);
    } catch (UnreadableSourceException notThere) {
      return true;
    }
  }

  private static long stated(ReadClaim claim) {
    return claim.claim().statements().stream().filter(Statement.Stated.class::isInstance).count();
  }

  private static Set<Atom> decidedBy(Set<Atom> atoms, Configuration configuration) {
    Set<Atom> open = new LinkedHashSet<>(atoms);
    open.removeIf(each -> configuration.of(each).isPresent());
    return open;
  }

  private void builds(
      String name, Configuration configuration, List<String> choices, List<Build> builds) {
    Set<Atom> open;
    Optional<ReadClaim> read = Optional.empty();
    try {
      RustReading reading = new RustReading(request, configuration);
      try {
        read = Optional.of(reading.named(name));
        open = read.get().isOpen() ? reading.open().ofText(read.get().text()) : Set.of();
      } catch (NothingReadException notThere) {
        open = reading.open().of(name);
      } catch (UnreadableSourceException several) {
        open = reading.open().of(name);
      }
    } catch (UnreadableSourceException notThere) {
      return;
    }
    open = decidedBy(open, configuration);
    if (open.isEmpty() || choices.size() >= MOST) {
      read.ifPresent(each -> builds.add(new Build(choices, each)));
      return;
    }
    Atom atom = open.iterator().next();
    for (boolean holds : new boolean[] {true, false}) {
      List<String> more = new ArrayList<>(choices);
      more.add(holds ? atom.toString() : "not(" + atom + ")");
      builds(name, configuration.with(atom, holds), more, builds);
    }
  }

  private static ReadClaim joined(ReadClaim usual, List<Build> builds) {
    Set<Quantity> quantities = new LinkedHashSet<>();
    Set<ReadDefinition> definitions = new LinkedHashSet<>(usual.definitions());
    Set<String> files = new LinkedHashSet<>(usual.files());
    for (Build each : builds) {
      each.claim().claim().statements().forEach(one -> quantities.add(one.quantity()));
      definitions.addAll(each.claim().definitions());
      files.addAll(each.claim().files());
    }
    List<Statement> statements = new ArrayList<>();
    quantities.forEach(each -> statements.add(joined(each, builds)));
    ReadClaim first = builds.get(0).claim();
    return new ReadClaim(first.claim().saying(statements), definitions, files, first.explanation());
  }

  private static Statement joined(Quantity quantity, List<Build> builds) {
    Map<Object, Build> different = new LinkedHashMap<>();
    for (Build each : builds) {
      different.putIfAbsent(said(quantity, each), each);
    }
    Optional<Statement> first =
        builds.stream()
            .flatMap(each -> each.claim().claim().statement(quantity).stream())
            .findFirst();
    if (different.size() == 1) {
      return first.orElseThrow();
    }
    List<String> all =
        different.values().stream().limit(4).map(each -> shown(quantity, each)).toList();
    Optional<Place> at = first.flatMap(Statement::at);
    return new Unread(
        quantity,
        "it depends on what is built: " + String.join("; ", all),
        at,
        "say what is with --define, as in --define feature=NAME, and what is not with --undefine");
  }

  private static Object said(Quantity quantity, Build build) {
    return build
        .claim()
        .claim()
        .statement(quantity)
        .map(each -> List.of(SubjectAnswer.said(each), build.claim().claim().scope()))
        .orElse(List.of());
  }

  private static String shown(Quantity quantity, Build build) {
    String what =
        build
            .claim()
            .claim()
            .statement(quantity)
            .map(
                each ->
                    each instanceof Statement.Stated stated
                        ? CText.of(stated.formula())
                        : "not read")
            .orElse("nothing");
    return what + " with " + String.join(", ", build.choices());
  }
}
