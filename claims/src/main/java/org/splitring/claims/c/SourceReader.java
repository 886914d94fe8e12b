package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.text.Nearest;

/** Lifts claims from C source. */
public final class SourceReader {

  private SourceReader() {}

  /**
   * One claim for each function that computes a quantity, in the order of the source.
   *
   * @throws UnreadableException if the file, the tree or a function cannot be read at all; what is
   *     merely not understood is a {@link Statement.Unread}
   */
  public static List<Claim> read(SourceRequest request) throws UnreadableException {
    return Deep.call(request.file(), () -> claims(Translation.of(request)));
  }

  /**
   * The same, each with the definitions that were read for it.
   *
   * @throws NoClaimException if there is no claim in it
   * @throws UnreadableException if it cannot be read at all
   */
  public static List<Sourced> sourced(SourceRequest request) throws UnreadableException {
    return Deep.call(
        request.file(),
        () -> {
          Reading reading = new Reading(Translation.of(request));
          Sourced.Notes notes = new Sourced.Notes(reading);
          return notes.on(Unmatched.noted(claims(reading), reading));
        });
  }

  static List<Claim> claims(Translation translation) throws UnreadableException {
    Reading reading = new Reading(translation);
    return Unmatched.noted(claims(reading), reading);
  }

  private static List<Claim> claims(Reading reading) throws UnreadableException {
    SourceRequest request = reading.translation.request();
    List<Claim> claims = new ArrayList<>();
    if (request.functions().isEmpty()) {
      List<IASTFunctionDefinition> own = own(reading);
      Candidates candidates = new Candidates(reading);
      for (IASTFunctionDefinition function : own) {
        if (!candidates.has(function)) {
          continue;
        }
        Claim claim = claim(reading, function);
        if (!claim.statements().isEmpty() && !onlyCalls(claim, function, own, reading)) {
          claims.add(claim);
        }
      }
      if (claims.isEmpty()) {
        throw new NoClaimException(
            request.file()
                + ": no function in it computes a part or the size of a ring; name one with "
                + request.file()
                + ":FUNCTION, and what it computes with --output",
            false);
      }
      return claims;
    }
    if (reading.translation.isCpp()) {
      return CppNames.claims(request, reading);
    }
    for (String name : request.functions()) {
      if (reading.definitions.functions(name).isEmpty()) {
        Optional<Claim> structure = StructureClaim.named(name, reading);
        if (structure.isPresent()) {
          claims.add(structure.get());
          continue;
        }
      }
      IASTFunctionDefinition function = named(name, reading);
      Claim claim = claim(reading, function);
      if (claim.statements().isEmpty()) {
        claim = claim.saying(LeftToOthers.of(reading, function).stream().toList());
      }
      if (claim.statements().isEmpty()) {
        throw NoClaimException.in(request, name, reading);
      }
      claims.add(claim);
    }
    return claims;
  }

  /** A function whose every result another one of the file stores says nothing of its own. */
  static boolean onlyCalls(
      Claim claim,
      IASTFunctionDefinition function,
      List<IASTFunctionDefinition> own,
      Reading reading) {
    return claim.statements().stream()
        .allMatch(
            statement ->
                statement
                    .at()
                    .filter(
                        at ->
                            own.stream()
                                .anyMatch(other -> other != function && stands(at, other, reading)))
                    .isPresent());
  }

  static boolean stands(Place at, IASTFunctionDefinition function, Reading reading) {
    IASTFileLocation extent = function.getFileLocation();
    return at.file().equals(reading.at(function).file())
        && extent.getStartingLineNumber() <= at.line()
        && at.line() <= extent.getEndingLineNumber();
  }

  /** The functions that the file itself defines. */
  static List<IASTFunctionDefinition> own(Reading reading) throws UnreadableException {
    if (reading.translation.isCpp()) {
      return CppNames.own(reading);
    }
    List<IASTFunctionDefinition> own = new ArrayList<>();
    for (String name : reading.definitions.functionNames()) {
      for (IASTFunctionDefinition function : reading.definitions.functions(name)) {
        IASTFileLocation location = function.getFileLocation();
        if (location != null
            && location.getFileName().equals(reading.translation.unit().getFilePath())
            && reading.definitions.functions(name).size() == 1) {
          own.add(function);
        }
      }
    }
    for (String name : reading.definitions.functionNames()) {
      List<IASTFunctionDefinition> all = reading.definitions.functions(name);
      if (own.isEmpty() && all.size() > 1) {
        throw twice(name, all, reading);
      }
    }
    NotC.check(reading, own.isEmpty());
    own.sort(
        java.util.Comparator.comparingInt(
            function -> function.getFileLocation().getStartingLineNumber()));
    return own;
  }

  private static IASTFunctionDefinition named(String name, Reading reading)
      throws UnreadableException {
    List<IASTFunctionDefinition> all = reading.definitions.functions(name);
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.size() > 1) {
      throw twice(name, all, reading);
    }
    NotC.check(reading, reading.definitions.functionNames().isEmpty());
    throw new NoClaimException(
        String.format(
            Locale.ROOT,
            "%s: there is no function %s in it%s",
            reading.translation.request().file(),
            name,
            Nearest.to(name, reading.definitions.functionNames())
                .map(near -> "; did you mean " + near + "?")
                .orElse(" or in what it includes")),
        false);
  }

  static UnreadableException twice(String name, List<IASTFunctionDefinition> all, Reading reading) {
    Place one = reading.at(all.get(0));
    Place other = reading.at(all.get(1));
    return new UnreadableException(
        one.equals(other)
            ? one.file() + ": includes itself, or is included twice; guard it with #ifndef"
            : String.format(
                Locale.ROOT,
                "%s: %s is defined twice, at %s and %s; choose one with --define or --undefine",
                reading.translation.request().file(),
                name,
                one,
                other));
  }

  /** What one function says. */
  static Claim claim(Reading reading, IASTFunctionDefinition function) {
    String name = Definitions.path(function);
    Lifted lifted = Lifted.of(reading, function);
    List<Statement> statements = new ArrayList<>(lifted.statements());
    if (lifted.results().isPresent()) {
      reading
          .bothWays
          .deciding(function, lifted)
          .ifPresent(choice -> statements.replaceAll(statement -> open(statement, choice)));
    }
    return reading.noted(
        claim(reading, name, function, lifted.inputs(), lifted.scope(), statements));
  }

  /** What a piece of the source says. */
  static Claim claim(
      Reading reading,
      String name,
      IASTNode piece,
      List<Bound> inputs,
      Scope scope,
      List<Statement> statements) {
    IASTFileLocation location = piece.getFileLocation();
    Place at = reading.at(piece);
    return new Claim(
        at.file() + ":" + name,
        name,
        Role.BOTH,
        new Provenance(
            Read.SOURCE,
            Optional.empty(),
            reading.translation.request().tree().flatMap(Tree::commit),
            Optional.of(at.file()),
            Optional.of(name),
            Optional.of(location.getStartingLineNumber() + "-" + location.getEndingLineNumber())),
        reading.model,
        inputs,
        scope,
        List.of(),
        statements);
  }

  static Statement open(Statement statement, Configuration.Choice choice) {
    if (statement instanceof Statement.Unread) {
      return statement;
    }
    return new Statement.Unread(
        statement.quantity(),
        "what is compiled depends on " + choice.macro() + ", which nothing defines",
        Optional.of(choice.at()),
        String.format(Locale.ROOT, "say --define %1$s=1 or --undefine %1$s", choice.macro()));
  }
}
