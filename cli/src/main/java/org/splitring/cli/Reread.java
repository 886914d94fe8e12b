package org.splitring.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;

/**
 * Puts what was read from a checkout in the place of what the catalogue transcribed.
 *
 * <p>The functions of one implementation each say a part, one where the rings are and another how
 * large they are; together they are its claim. If two of them speak of the same quantity, each
 * stays a claim of its own, named {@code id:function}, since neither may hide the other. So do
 * functions of which one fixes an alignment and another takes any: what the source fixes is
 * compared only there, whether or not the catalogue says so.
 */
final class Reread {

  private Reread() {}

  static List<Claim> as(Claim known, List<Claim> read) {
    List<Statement> statements = read.stream().flatMap(each -> each.statements().stream()).toList();
    long quantities = statements.stream().map(Statement::quantity).distinct().count();
    long scopes = read.stream().map(each -> scope(known, each)).distinct().count();
    if (read.isEmpty() || (quantities == statements.size() && scopes == 1)) {
      return read.isEmpty() ? List.of() : List.of(together(known, read, known.id()));
    }
    List<Claim> apart = new ArrayList<>();
    for (Claim each : read) {
      String function = each.provenance().function().orElse(each.id());
      apart.add(together(known, List.of(each), known.id() + ":" + function));
    }
    return apart;
  }

  private static Scope scope(Claim known, Claim read) {
    return new Scope(
        known.scope().size().or(() -> read.scope().size()),
        known.scope().align().or(() -> read.scope().align()));
  }

  private static Claim together(Claim known, List<Claim> read, String id) {
    Claim first = read.get(0);
    LinkedHashSet<Bound> inputs = new LinkedHashSet<>();
    read.forEach(each -> inputs.addAll(each.inputs()));
    List<Statement> statements = read.stream().flatMap(each -> each.statements().stream()).toList();
    Provenance from =
        new Provenance(
            first.provenance().read(),
            known.provenance().repository(),
            first.provenance().commit(),
            first.provenance().path(),
            joined(read, Provenance::function),
            joined(read, Provenance::lines));
    return new Claim(
        id,
        known.name(),
        known.role(),
        from,
        first.model(),
        List.copyOf(inputs),
        scope(known, first),
        known.transports(),
        statements);
  }

  private static Optional<String> joined(
      List<Claim> read, Function<Provenance, Optional<String>> what) {
    String all =
        read.stream()
            .flatMap(each -> what.apply(each.provenance()).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
