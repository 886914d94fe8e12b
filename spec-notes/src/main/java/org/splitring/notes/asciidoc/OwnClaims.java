package org.splitring.notes.asciidoc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.formula.TypedFormula;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

/** Claims of the author's own: a formula in the document, or source beside it. */
final class OwnClaims {

  private OwnClaims() {}

  /** A formula for the quantity that is the target. */
  static Claim formula(Wanted wanted) throws BadMacroException {
    Quantity quantity = wanted.targetQuantity();
    try {
      DataModel model = DataModel.LP64;
      Formula formula = FormulaReader.read(wanted.text("formula"), model, Map.of());
      Statement statement =
          Statement.Stated.of(
              quantity, formula, TypedFormula.measured(formula, quantity, Domain.DEFAULT, model));
      return new Claim(
          "formula",
          "formula",
          Role.BOTH,
          Provenance.typed(),
          model,
          List.of(),
          Scope.WHOLE,
          List.of(),
          List.of(statement));
    } catch (UnreadableException unreadable) {
      throw wanted.bad(String.valueOf(unreadable.getMessage()));
    }
  }

  /** What a function of a file beside the document claims. */
  static Claim source(Wanted wanted) throws BadMacroException {
    String function = wanted.text("function");
    try {
      Path tree = tree(wanted);
      SourceRequest request = SourceRequest.of(Trees.directory(tree), wanted.target(), function);
      return ClaimReader.read(request).get(0);
    } catch (UnreadableException unreadable) {
      throw wanted.bad(String.valueOf(unreadable.getMessage()));
    } catch (InvalidPathException noPath) {
      throw wanted.bad(noPath.getInput() + " is no path");
    }
  }

  private static Path tree(Wanted wanted) throws BadMacroException {
    if (wanted.folder().base().isEmpty()) {
      throw wanted.bad(
          "reads source only for a document that is in a file, and in the safe mode safe or unsafe");
    }
    Optional<Path> tree = wanted.folder().at(wanted.textOr("tree", ""));
    if (tree.isEmpty()) {
      throw wanted.bad("in the safe mode safe nothing is read beside the document's folder");
    }
    return tree.get();
  }
}
