package org.splitring.cli.asked;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.catalogue.EntryFile;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.FileArgument;
import org.splitring.cli.arguments.PathOption;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.report.Expectation;
import org.splitring.cli.services.Services;
import org.splitring.model.layout.Quantity;
import org.splitring.model.text.SpellingSuggestion;
import org.splitring.model.verdict.Domain;

/** Finds the claims that the arguments of {@code check} ask about, in their order. */
public final class ClaimArguments {

  private final Services services;
  private final Domain domain;
  private final SourceArguments source;
  private final SourceClaims claims;
  private boolean sourceRead;

  private ClaimArguments(Services services, Arguments arguments, Domain domain)
      throws UsageException, UnreadableException {
    this.services = services;
    this.domain = domain;
    this.source = SourceArguments.of(arguments);
    this.claims = new SourceClaims(services, arguments, source);
  }

  public static List<CheckRequest> of(Services services, Arguments arguments, Domain domain)
      throws UsageException, UnreadableException {
    ClaimArguments asking = new ClaimArguments(services, arguments, domain);
    boolean typed = !TypedClaim.quantities(arguments).isEmpty();
    List<CheckRequest> asked = new ArrayList<>();
    for (String argument : arguments.positional()) {
      asked.addAll(asking.argument(argument));
    }
    Optional<String> tried = arguments.one(Syntax.CATALOGUE);
    if (tried.isPresent()) {
      asked.addAll(asking.tried(PathOption.of(Syntax.CATALOGUE, tried.get())));
    }
    asking.requireEffect(arguments, typed);
    if (typed) {
      asked.add(TypedClaim.read(services, arguments, domain));
    } else if (isOfTheCatalogue(arguments)) {
      for (Entry entry : services.catalogue().entries()) {
        asked.add(asking.transcribed(entry, new CommandText().add(entry.claim().id())));
      }
    }
    return asked;
  }

  /** Whether nothing is named, so that the whole catalogue is asked about. */
  public static boolean isOfTheCatalogue(Arguments arguments) {
    return arguments.positional().isEmpty()
        && !arguments.has(Syntax.CATALOGUE)
        && TypedClaim.quantities(arguments).isEmpty();
  }

  private List<CheckRequest> argument(String argument) throws UsageException, UnreadableException {
    if (FileArgument.isFile(argument)) {
      return file(argument);
    }
    Optional<Entry> entry = services.entry(argument);
    if (entry.isPresent()) {
      return entry(entry.get(), new CommandText().add(argument));
    }
    if (FileArgument.exists(argument)) {
      return file(argument);
    }
    throw unknown(argument, services.catalogue());
  }

  private List<CheckRequest> tried(Path file) throws UsageException, UnreadableException {
    return entry(
        EntryFile.read(file), new CommandText().add(Syntax.CATALOGUE).add(file.toString()));
  }

  /** As it is transcribed, or as a checkout has it. */
  private List<CheckRequest> entry(Entry entry, CommandText named)
      throws UsageException, UnreadableException {
    if (source.tree().isEmpty()) {
      return List.of(transcribed(entry, named));
    }
    sourceRead = true;
    return claims.of(entry, expectation(entry), source.tree().get(), named);
  }

  private List<CheckRequest> file(String argument) throws UsageException, UnreadableException {
    sourceRead = true;
    return claims.of(FileArgument.of(argument));
  }

  private CheckRequest transcribed(Entry entry, CommandText named) {
    return new CheckRequest(
        entry.claim(), expectation(entry), named.toString(), Optional.empty(), entry.observed());
  }

  private static UnreadableException unknown(String id, Catalogue catalogue) {
    List<String> ids = catalogue.entries().stream().map(each -> each.claim().id()).toList();
    String near =
        SpellingSuggestion.to(id, ids).map(each -> "; did you mean '" + each + "'?").orElse(".");
    return new UnreadableException(
        "there is no claim '" + id + "'" + near + " The claims are " + String.join(", ", ids));
  }

  private Expectation expectation(Entry entry) {
    boolean whole =
        domain.sizes().containsAll(Domain.DEFAULT.sizes())
            && domain.aligns().containsAll(Domain.DEFAULT.aligns());
    Map<Quantity, String> words = new HashMap<>();
    entry.claim().statements().forEach(each -> words.put(each.quantity(), "agrees"));
    words.putAll(entry.expected());
    return new Expectation(words, whole);
  }

  /** An option without effect is a misunderstanding; better said than passed over. */
  private void requireEffect(Arguments arguments, boolean typed) throws UsageException {
    for (String option : SourceArguments.OPTIONS) {
      boolean inFormula = typed && TypedClaim.OPTIONS.contains(option);
      if (arguments.has(option) && !sourceRead && !inFormula) {
        throw new UsageException(
            option + " says how to read source; name a file, or a claim and --source DIR");
      }
    }
    if (arguments.has(SourceArguments.DATA_MODEL) && !sourceRead && !typed) {
      throw new UsageException(
          "--data-model is for source and typed formulas; the catalogue's claims have their own");
    }
  }
}
