package org.splitring.cli.asked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.TypedFormula;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.NamedOptions;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.report.Expectation;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

/** The one claim that all the formulas typed on the command line make together. */
public final class TypedClaim {

  /** The options that say what a name in a formula means. */
  static final List<String> OPTIONS = List.of("--define", "--undefine");

  private static final String ID = "formula";

  private TypedClaim() {}

  /** The quantities of which a formula was typed. */
  public static List<Quantity> quantities(Arguments arguments) {
    return Arrays.stream(Quantity.values())
        .filter(quantity -> arguments.has(Syntax.formulaOption(quantity)))
        .toList();
  }

  static CheckRequest read(Services services, Arguments arguments, Domain domain)
      throws UsageException, UnreadableException {
    DataModel model = SourceArguments.model(arguments).orElse(DataModel.LP64);
    Map<String, Optional<String>> defines = NamedOptions.defines(arguments);
    List<Statement> statements = new ArrayList<>();
    CommandText command = new CommandText();
    for (Quantity quantity : quantities(arguments)) {
      String option = Syntax.formulaOption(quantity);
      String text = arguments.one(option).orElseThrow();
      Formula formula = formula(services, option, text, model, defines);
      defines.putIfAbsent(quantity.label(), Optional.of("(" + text + ")"));
      Measured measured = TypedFormula.measured(formula, quantity, domain, model);
      statements.add(Statement.Stated.of(quantity, formula, measured));
      command.add(option).add(text);
    }
    command.addGiven(arguments, OPTIONS).addGiven(arguments, List.of(SourceArguments.DATA_MODEL));
    Claim claim =
        new Claim(
            ID,
            ID,
            Role.BOTH,
            Provenance.typed(),
            model,
            List.of(),
            Scope.WHOLE,
            List.of(),
            statements);
    return new CheckRequest(claim, Expectation.AGREEMENT, command.toString());
  }

  private static Formula formula(
      Services services,
      String option,
      String text,
      DataModel model,
      Map<String, Optional<String>> defines)
      throws UnreadableException {
    try {
      return services.formula(text, model, Map.copyOf(defines));
    } catch (UnreadableException unreadable) {
      throw new UnreadableException(option + ": " + unreadable.getMessage());
    }
  }
}
