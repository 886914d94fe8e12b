package org.splitring.reader.joint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.reader.ring.RingClaim;
import org.splitring.reader.ring.values.AssumedStatements;

/**
 * One claim, of the claims that code with a constant parameter makes for each Queue Size.
 *
 * <p>The code is read once for each size that the parameter may be, as the compiler makes it. What
 * is not stated for one of them is not stated.
 */
public final class ClaimsBySize {

  /** {@code (n & n - 1) == 0}. */
  private static final Formula IS_LEGAL =
      Expressions.binary(
          Operator.EQUAL,
          Expressions.binary(
              Operator.AND,
              Input.N.as(CType.U64),
              Expressions.binary(
                  Operator.SUBTRACT, Input.N.as(CType.U64), Literal.of(1, CType.U64))),
          Literal.of(0, CType.U64));

  private final String parameter;
  private final List<RingClaim> claims;
  private final List<Assumption> grounds;

  /**
   * Prepares it.
   *
   * @param parameter the name of the parameter that is Queue Size
   * @param claims one for each of {@link QueueSize#all}, in their order
   * @param grounds why the parameter is Queue Size; empty if the user says so
   */
  public ClaimsBySize(String parameter, List<RingClaim> claims, List<Assumption> grounds) {
    this.parameter = parameter;
    this.claims = List.copyOf(claims);
    this.grounds = List.copyOf(grounds);
  }

  /** The claim for all of them. */
  public RingClaim joined() {
    Set<Quantity> quantities = new LinkedHashSet<>();
    claims.forEach(each -> each.statements().forEach(one -> quantities.add(one.quantity())));
    RingClaim first = claims.get(0);
    Optional<QueueAlign> align = first.scope().align();
    boolean isOneAlign = claims.stream().allMatch(each -> each.scope().align().equals(align));
    List<Statement> statements = new ArrayList<>();
    for (Quantity each : quantities) {
      statements.add(
          isOneAlign
              ? joined(each)
              : unread(each, "it is aligned otherwise for another " + parameter));
    }
    List<Bound> inputs = new ArrayList<>();
    inputs.add(new Bound(parameter, Input.N, CType.U64));
    first.inputs().stream().filter(each -> each.input() != Input.N).forEach(inputs::add);
    Map<Input, List<Assumption>> why = new EnumMap<>(Input.class);
    why.putAll(first.grounds());
    why.put(Input.N, grounds);
    return new RingClaim(
        statements,
        inputs,
        new Scope(Optional.empty(), align),
        first.ownMemory(),
        first.bindings(),
        why,
        first.unmet().stream().filter(each -> !each.contains(parameter)).toList(),
        first.paths());
  }

  private Statement joined(Quantity quantity) {
    List<Stated> all = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Optional<Statement> one =
          claims.get(i).statements().stream()
              .filter(each -> each.quantity() == quantity)
              .findFirst();
      if (!(one.orElse(null) instanceof Stated stated)) {
        String with = " with " + parameter + " = " + QueueSize.all().get(i);
        return one.isPresent() && one.get() instanceof Unread unread
            ? new Unread(
                quantity, unread.reason() + with, unread.at(), unread.mend(), unread.assumptions())
            : unread(quantity, "it is not computed" + with);
      }
      all.add(stated);
    }
    return joined(all);
  }

  private Statement joined(List<Stated> all) {
    Stated first = all.get(0);
    List<Formula> formulas = all.stream().map(Stated::formula).toList();
    List<Formula> conditions =
        all.stream().map(each -> each.laidOut().orElse(Literal.of(1))).toList();
    if (all.stream().anyMatch(each -> each.measured() != first.measured())) {
      return unread(first.quantity(), "it is measured from elsewhere for another " + parameter);
    }
    boolean isOfParameter =
        differ(formulas) || mentionSize(formulas) || differ(conditions) || mentionSize(conditions);
    if (isOfParameter && hasOtherSize()) {
      return unread(
          first.quantity(), parameter + " and what is called Queue Size beside it need not be one");
    }
    FormulasBySize bySize = new FormulasBySize();
    Formula formula = bySize.joined(formulas);
    Formula laidOut = bySize.joined(conditions);
    if (bySize.isOfLegalSizesOnly()) {
      laidOut =
          laidOut.equals(Literal.of(1))
              ? IS_LEGAL
              : Expressions.binary(Operator.LOGICAL_AND, IS_LEGAL, laidOut);
    }
    Set<String> notes = new LinkedHashSet<>(first.notes());
    all.forEach(each -> notes.retainAll(each.notes()));
    Set<Assumption> assumptions = new LinkedHashSet<>();
    all.forEach(each -> assumptions.addAll(each.assumptions()));
    Stated joined =
        new Stated(
            first.quantity(),
            formula,
            first.measured(),
            laidOut.equals(Literal.of(1)) ? Optional.empty() : Optional.of(laidOut),
            first.at(),
            List.copyOf(notes),
            List.copyOf(assumptions));
    return isOfParameter ? AssumedStatements.more(joined, grounds) : joined;
  }

  private boolean hasOtherSize() {
    return claims.stream()
        .flatMap(each -> each.inputs().stream())
        .anyMatch(each -> each.input() == Input.N && !each.expression().equals(parameter));
  }

  private static boolean differ(List<Formula> all) {
    return !IntStream.range(1, all.size()).allMatch(i -> all.get(i).equals(all.get(0)));
  }

  private static boolean mentionSize(List<Formula> all) {
    return all.stream().anyMatch(each -> Expressions.mentions(each, Input.N));
  }

  private static Unread unread(Quantity quantity, String reason) {
    return new Unread(
        quantity, reason, Optional.empty(), "say which it is for, with --fixed size=N");
  }
}
