package org.splitring.cli.asked;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.splitring.model.claim.Statement.Stated;

/**
 * Puts what was read from a checkout in the place of what the catalogue transcribed.
 *
 * <p>The functions of one implementation each say a part, one where the rings are and another how
 * large they are; together they are its claim, what two of them say alike once. If two of them say
 * different things of one quantity, each stays a claim of its own, named {@code id:function}, since
 * neither may hide the other; so it does if their code fixes different sizes or alignments.
 */
public final class CheckoutReread {

  private CheckoutReread() {}

  public static List<Claim> as(Claim known, List<Claim> read) {
    List<Statement> statements = said(read);
    long quantities = statements.stream().map(Statement::quantity).distinct().count();
    boolean oneScope = fixed(read, Scope::size) <= 1 && fixed(read, Scope::align) <= 1;
    if (read.isEmpty() || quantities == statements.size() && oneScope) {
      return read.isEmpty() ? List.of() : List.of(together(known, read, known.id()));
    }
    List<Claim> apart = new ArrayList<>();
    for (Claim each : read) {
      String function = each.provenance().function().orElse(each.id());
      apart.add(together(known, List.of(each), known.id() + ":" + function));
    }
    return apart;
  }

  /** How many different sizes or alignments they fix. */
  private static <T> long fixed(List<Claim> read, Function<Scope, Optional<T>> what) {
    return read.stream().flatMap(each -> what.apply(each.scope()).stream()).distinct().count();
  }

  private static Claim together(Claim known, List<Claim> read, String id) {
    Claim first = read.get(0);
    LinkedHashSet<Bound> inputs = new LinkedHashSet<>();
    read.forEach(each -> inputs.addAll(each.inputs()));
    List<Statement> statements = said(read);
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
        read.stream().map(Claim::scope).reduce(Scope.WHOLE, Scope::and).and(known.scope()),
        known.transports(),
        statements);
  }

  /** What is said, once; of what is said alike, what the function says whose only result it is. */
  private static List<Statement> said(List<Claim> read) {
    List<Statement> said = new ArrayList<>();
    read.stream()
        .sorted(Comparator.comparingInt(each -> each.statements().size()))
        .flatMap(each -> each.statements().stream())
        .filter(each -> said.stream().noneMatch(other -> isAlike(each, other)))
        .forEach(said::add);
    return said.stream().sorted(Comparator.comparing(Statement::quantity)).toList();
  }

  private static boolean isAlike(Statement one, Statement other) {
    return one.quantity() == other.quantity()
        && one instanceof Stated a
        && other instanceof Stated b
        && a.formula().equals(b.formula())
        && a.measured() == b.measured()
        && a.laidOut().equals(b.laidOut());
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
