package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.text.Nearest;

/**
 * Functions of C++ by the names that people give them: {@code method}, {@code Class::method} or
 * with namespaces; of several with one name those are meant that say something of a ring.
 */
final class CppNames {

  private CppNames() {}

  /** The functions that the file itself defines, in their order. */
  static List<IASTFunctionDefinition> own(Reading reading) throws UnreadableException {
    List<IASTFunctionDefinition> own = new ArrayList<>();
    for (IASTFunctionDefinition function : all(reading)) {
      if (isOwn(function, reading)) {
        own.add(function);
      }
    }
    NotC.check(reading, own.isEmpty());
    own.sort(
        Comparator.comparingInt(function -> function.getFileLocation().getStartingLineNumber()));
    return own;
  }

  private static boolean isOwn(IASTFunctionDefinition function, Reading reading) {
    IASTFileLocation location = function.getFileLocation();
    return location != null
        && function.getBody() != null
        && location.getFileName().equals(reading.translation.unit().getFilePath());
  }

  private static List<IASTFunctionDefinition> all(Reading reading) {
    return reading.definitions.functionNames().stream()
        .flatMap(name -> reading.definitions.functions(name).stream())
        .filter(function -> function.getBody() != null)
        .toList();
  }

  /** One claim for each function that was asked for. */
  static List<Claim> claims(SourceRequest request, Reading reading) throws UnreadableException {
    List<Claim> claims = new ArrayList<>();
    for (String name : request.functions()) {
      List<Claim> said = new ArrayList<>();
      for (IASTFunctionDefinition function : named(name, reading)) {
        Claim claim = SourceReader.claim(reading, function);
        if (!claim.statements().isEmpty()) {
          said.add(claim);
        }
      }
      if (said.isEmpty()) {
        throw NoClaimException.in(request, name, reading);
      }
      claims.addAll(said);
    }
    return claims;
  }

  private static List<IASTFunctionDefinition> named(String name, Reading reading)
      throws UnreadableException {
    List<IASTFunctionDefinition> found =
        all(reading).stream().filter(each -> isCalled(each, name)).toList();
    List<IASTFunctionDefinition> here =
        found.stream().filter(each -> isOwn(each, reading)).toList();
    List<IASTFunctionDefinition> meant = here.isEmpty() ? found : here;
    List<String> paths = meant.stream().map(Definitions::path).distinct().sorted().toList();
    if (paths.size() > 1) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: %s could be each of %s; name one of them",
              reading.translation.request().file(),
              name,
              String.join(", ", paths)));
    }
    if (!meant.isEmpty()) {
      return meant;
    }
    NotC.check(reading, all(reading).isEmpty());
    List<String> known = all(reading).stream().map(Definitions::path).distinct().toList();
    Optional<String> near =
        Nearest.to(name, known).or(() -> Nearest.to(name, reading.definitions.functionNames()));
    throw new NoClaimException(
        String.format(
            Locale.ROOT,
            "%s: there is no function %s in it%s",
            reading.translation.request().file(),
            name,
            near.map(each -> "; did you mean " + each + "?").orElse(" or in what it includes")),
        false);
  }

  private static boolean isCalled(IASTFunctionDefinition function, String name) {
    String path = Definitions.path(function);
    return path.equals(name) || path.endsWith("::" + name);
  }
}
