package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * What one function says under one configuration.
 *
 * @param statements of each quantity
 * @param inputs which expressions were taken as inputs
 * @param scope what is fixed
 * @param results the names of what is computed; empty if the function was given up
 */
record Lifted(
    List<Statement> statements, List<Bound> inputs, Scope scope, Optional<List<String>> results) {

  Lifted {
    statements = List.copyOf(statements);
    inputs = List.copyOf(inputs);
  }

  /** Reads a function. */
  static Lifted of(Reading reading, IASTFunctionDefinition function) {
    reading.begin();
    reading.consulted.add(function);
    try {
      Resolution resolution = Resolution.of(reading, Lifting.of(reading, function));
      List<Statement> statements = new ArrayList<>(resolution.statements());
      ToldScope fixed =
          new ToldScope(
              reading.translation.request().fixed(),
              Fixed.scope(
                  statements,
                  reading.ringCalls,
                  () -> NamedMacros.values(reading, resolution.results(), Input.A)));
      Scope scope = fixed.joined();
      boolean hasSize =
          resolution.inputs().stream().anyMatch(bound -> bound.input() == Input.N)
              || Calls.parameters(function).orElse(List.of()).stream()
                  .anyMatch(each -> Roles.input(each.getName()).equals(Optional.of(Input.N)));
      statements.replaceAll(statement -> Fixed.checked(fixed.checked(statement), scope, hasSize));
      return new Lifted(statements, resolution.inputs(), scope, Optional.of(resolution.results()));
    } catch (Statements.Backward e) {
      return givenUp(function, e.getMessage(), e.mend, reading.at(function));
    } catch (Reading.TooMuchException e) {
      return givenUp(
          function, e.getMessage(), "no mend: read a simpler function", reading.at(function));
    }
  }

  /** What a function that was given up would have computed. */
  private static Lifted givenUp(
      IASTFunctionDefinition function, String reason, String mend, Place at) {
    Quantity quantity =
        Roles.function(CppScopes.last(Definitions.path(function))).orElse(Quantity.USED);
    return new Lifted(
        List.of(new Statement.Unread(quantity, reason, Optional.of(at), mend)),
        List.of(),
        Scope.WHOLE,
        Optional.empty());
  }

  /** Whether the other says the same, at whatever line. */
  boolean saysAs(Lifted other) {
    return scope.equals(other.scope)
        && statements.stream()
            .map(Lifted::said)
            .toList()
            .equals(other.statements.stream().map(Lifted::said).toList());
  }

  private static List<Object> said(Statement statement) {
    if (statement instanceof Statement.Stated stated) {
      return List.of(stated.quantity(), stated.formula(), stated.measured(), stated.laidOut());
    }
    return statement instanceof Statement.Unread unread
        ? List.of(unread.quantity(), "unread")
        : List.of(statement);
  }
}
