package org.splitring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.search.Hit;
import org.splitring.claims.search.Searched;
import org.splitring.claims.search.Unread;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.asked.CheckRequest;
import org.splitring.cli.report.Expectation;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;

/**
 * The tree that is to be scanned, and what is said of it.
 *
 * @param arguments as they were given
 * @param word how the tree was named
 * @param tree the tree
 * @param source what the user tells the reader
 */
record ScanArguments(Arguments arguments, String word, Tree tree, SourceArguments source) {

  private static final String SOURCE = "--source";

  static ScanArguments of(Arguments arguments) throws UsageException, UnreadableException {
    Optional<String> named = arguments.one(SOURCE);
    List<String> words = named.map(List::of).orElse(arguments.positional());
    if (words.size() != 1) {
      throw new UsageException("name one source tree, as in 'splitring scan DIR'");
    }
    SourceArguments source = SourceArguments.of(arguments);
    Tree tree = source.tree().isPresent() ? source.tree().get() : Trees.open(words.get(0));
    return new ScanArguments(arguments, words.get(0), tree, source);
  }

  /** The directory that the tree is; a revision is none. */
  Optional<Path> directory() {
    return tree.commit().isPresent() ? Optional.empty() : Optional.of(tree.top());
  }

  /**
   * What was found, as claims to be checked; a file that could not be read is one that says nothing
   * that could be followed.
   *
   * @throws UnreadableException if nothing was found
   */
  List<CheckRequest> claims(Searched searched) throws UnreadableException {
    List<CheckRequest> claims = new ArrayList<>();
    for (Hit hit : searched.hits()) {
      String path = hit.claim().provenance().path().orElseThrow();
      String function = hit.claim().provenance().function().orElseThrow();
      claims.add(asked(hit.claim(), path + ":" + function, Optional.of(hit)));
    }
    for (Unread unread : searched.unread()) {
      claims.add(asked(claim(unread), unread.path(), Optional.empty()));
    }
    if (claims.isEmpty()) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: in none of its %d files of source is there a function that can be recognised as computing a part or the size of a ring; name one with 'splitring check FILE:FUNCTION --source %s'",
              word,
              searched.files(),
              word));
    }
    return claims;
  }

  private CheckRequest asked(Claim claim, String what, Optional<Hit> hit) {
    List<String> options = new ArrayList<>(SourceArguments.OPTIONS);
    options.remove(SOURCE);
    options.add(SourceArguments.DATA_MODEL);
    options.add("--engine");
    String command =
        new CommandText().add(what).add(SOURCE).add(word).addGiven(arguments, options).toString();
    return new CheckRequest(
        claim, Expectation.AGREEMENT, command, hit.map(Hit::request), List.of());
  }

  private Claim claim(Unread unread) {
    Statement nothing =
        new Statement.Unread(
            Quantity.USED,
            unread.reason(),
            Optional.of(new Place(unread.path(), 1)),
            "name a function of it with check FILE:FUNCTION, or what it lacks with --include or"
                + " --define");
    return new Claim(
        unread.path(),
        unread.path(),
        Role.BOTH,
        new Provenance(
            Read.SOURCE,
            Optional.empty(),
            tree.commit(),
            Optional.of(unread.path()),
            Optional.empty(),
            Optional.empty()),
        source.model().orElse(DataModel.LP64),
        List.of(),
        Scope.WHOLE,
        List.of(),
        List.of(nothing));
  }
}
