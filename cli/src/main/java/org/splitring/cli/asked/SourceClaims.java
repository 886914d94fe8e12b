package org.splitring.cli.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.FileArgument;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.report.Expectation;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;

/** The claims that are read from C source in this run. */
public final class SourceClaims {

  private final Services services;
  private final Arguments arguments;
  private final SourceArguments source;

  public SourceClaims(Services services, Arguments arguments, SourceArguments source) {
    this.services = services;
    this.arguments = arguments;
    this.source = source;
  }

  /** The claims of a file, or of the functions of it that are named. */
  public List<CheckRequest> of(FileArgument file) throws UnreadableException {
    SourceRequest request = source.requestFor(file);
    List<Claim> claims = read(file.file(), request);
    List<CheckRequest> asked = new ArrayList<>();
    for (Claim claim : claims) {
      Optional<String> function = claim.provenance().function().filter(any -> claims.size() > 1);
      String one = function.map(file::naming).orElse(file.text());
      asked.add(
          new CheckRequest(
              claim,
              Expectation.AGREEMENT,
              command(new CommandText().add(one)),
              Optional.of(request),
              List.of()));
    }
    return asked;
  }

  /**
   * The claim of a catalogue's entry, read again from a checkout of its repository.
   *
   * @param named the command, so far, that names the entry
   */
  public List<CheckRequest> of(Entry entry, Expectation expectation, Tree tree, CommandText named)
      throws UsageException, UnreadableException {
    String id = entry.claim().id();
    Optional<SourceRequest> request = entry.sourceIn(tree);
    if (request.isEmpty()) {
      throw new UsageException(id + " was not read from source; leave out --source");
    }
    String command = command(named);
    return CheckoutReread.as(entry.claim(), read(id, source.over(request.get()))).stream()
        .map(
            claim ->
                new CheckRequest(
                    claim, expectation, command, request.map(source::over), entry.observed()))
        .toList();
  }

  private List<Claim> read(String what, SourceRequest request) throws UnreadableException {
    List<Claim> claims = services.source(request);
    if (claims.stream().allMatch(claim -> claim.statements().isEmpty())) {
      throw new UnreadableException(
          what
              + ": nothing in it computes a place or a size of a ring; name the function, as in"
              + " FILE.c:FUNCTION, or say what is what with --output NAME=QUANTITY");
    }
    return claims;
  }

  private String command(CommandText named) {
    return named
        .addGiven(arguments, SourceArguments.OPTIONS)
        .addGiven(arguments, List.of(SourceArguments.DATA_MODEL))
        .toString();
  }
}
