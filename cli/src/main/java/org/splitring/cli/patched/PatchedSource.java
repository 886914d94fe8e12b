package org.splitring.cli.patched;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.reading.ClaimWithDependencies;
import org.splitring.claims.reading.NoClaimException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.asked.UnreadClaim;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.output.Progress;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.PatchReport;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.ReadDefinition;
import org.splitring.reader.SourceReader.Lines;

/**
 * The claims of source that a patch touches: those whose definitions it changes, or whose formulas
 * are others after it.
 */
public final class PatchedSource {

  /** What one file says, by function; or why it cannot be read. */
  private record Said(Map<String, ClaimWithDependencies> claims, Optional<String> trouble) {}

  /** A function of one side, and where it should be on the other. */
  private record Lone(ClaimWithDependencies sourced, Optional<String> path) {
    String name() {
      return sourced.claim().name();
    }
  }

  /** The functions that were found on one side only. */
  private record Sides(List<Lone> gone, List<Lone> made) {}

  /** Who says what is what knows better than a look at the names. */
  private static final Lines ALL = (first, last) -> true;

  private final Services services;
  private final SourceArguments arguments;
  private final Patched patched;
  private final Domain domain;
  private final List<ChangedClaim> changed = new ArrayList<>();
  private final List<PatchReport.Unread> unread = new ArrayList<>();
  private int untouched;

  public PatchedSource(
      Services services, SourceArguments arguments, Patched patched, Domain domain) {
    this.services = services;
    this.arguments = arguments;
    this.patched = patched;
    this.domain = domain;
  }

  /** Reads and compares; {@code progress} is told of each file. */
  public void look(Progress progress) throws UnreadableException {
    AffectedFiles files = AffectedFiles.of(patched);
    Sides lonely = new Sides(new ArrayList<>(), new ArrayList<>());
    for (AffectedFiles.File file : files.changed()) {
      look(file, lonely);
    }
    List<AffectedFiles.File> including = files.including();
    for (AffectedFiles.File file : including) {
      progress.at(including.indexOf(file) + 1, including.size(), file.path());
      look(file, lonely);
    }
    moved(lonely.gone(), lonely.made());
  }

  private void look(AffectedFiles.File file, Sides lonely) {
    Said before = said(patched.before(), file.before(), file.worthBefore());
    Said after = said(patched.after(), file.after(), file.worthAfter());
    if (after.trouble().isPresent()) {
      unread.add(new PatchReport.Unread(file.path(), after.trouble().get()));
      return;
    }
    Set<String> names = new LinkedHashSet<>(before.claims().keySet());
    names.addAll(after.claims().keySet());
    for (String name : names) {
      Optional<ClaimWithDependencies> was = Optional.ofNullable(before.claims().get(name));
      Optional<ClaimWithDependencies> is = Optional.ofNullable(after.claims().get(name));
      if (was.isPresent() && is.isPresent()) {
        judge(was, is);
      } else {
        was.ifPresent(each -> lonely.gone().add(new Lone(each, file.after())));
        is.ifPresent(each -> lonely.made().add(new Lone(each, file.before())));
      }
    }
  }

  /** A function that is in another file now, or is no longer recognised, is no other function. */
  private void moved(List<Lone> gone, List<Lone> made) throws UnreadableException {
    for (Lone is : made) {
      Optional<Lone> was = gone.stream().filter(each -> each.name().equals(is.name())).findFirst();
      was.ifPresent(gone::remove);
      judge(
          was.isPresent() ? was.map(Lone::sourced) : named(patched.before(), is),
          Optional.of(is.sourced()));
    }
    for (Lone was : gone) {
      judge(Optional.of(was.sourced()), named(patched.after(), was));
    }
  }

  /** The function on the other side, if it is there at all. */
  private Optional<ClaimWithDependencies> named(Tree tree, Lone lone) throws UnreadableException {
    if (lone.path().isEmpty()) {
      return Optional.empty();
    }
    try {
      SourceRequest request = SourceRequest.of(tree, lone.path().get(), lone.name());
      return Optional.of(services.sourced(arguments.over(request)).get(0));
    } catch (NoClaimException nothing) {
      return nothing.isThere() ? Optional.of(unrecognised(lone.sourced())) : Optional.empty();
    }
  }

  private static ClaimWithDependencies unrecognised(ClaimWithDependencies known) {
    return new ClaimWithDependencies(
        UnreadClaim.of(
            known.claim(),
            "nothing in " + known.claim().name() + " is recognised as it",
            "say what it is called with --output"),
        Set.of(),
        Set.of());
  }

  private void judge(Optional<ClaimWithDependencies> was, Optional<ClaimWithDependencies> is) {
    Map<String, Set<String>> before = written(was);
    Map<String, Set<String>> after = written(is);
    if (before.equals(after) && was.isPresent() && is.isPresent() && sameWords(was, is)) {
      untouched++;
      return;
    }
    Set<String> through = new TreeSet<>(before.keySet());
    through.removeIf(name -> before.get(name).equals(after.getOrDefault(name, Set.of())));
    through.retainAll(after.keySet());
    changed.add(
        ChangedClaim.of(
            was.map(each -> services.verdicts(each.claim(), domain)),
            is.map(each -> services.check(each.claim(), domain, Engine.Z3)),
            List.copyOf(through)));
  }

  /** What is read, by its name, as it is written: where it stands does not count. */
  private static Map<String, Set<String>> written(Optional<ClaimWithDependencies> side) {
    return side.stream()
        .flatMap(each -> each.definitions().stream())
        .collect(
            Collectors.groupingBy(
                ReadDefinition::name,
                TreeMap::new,
                Collectors.mapping(ReadDefinition::text, Collectors.toSet())));
  }

  private static boolean sameWords(
      Optional<ClaimWithDependencies> was, Optional<ClaimWithDependencies> is) {
    Claim before = was.orElseThrow().claim();
    Claim after = is.orElseThrow().claim();
    return before.scope().equals(after.scope()) && words(before).equals(words(after));
  }

  /** What a claim says, wherever it stands. */
  private static List<Statement> words(Claim claim) {
    return claim.statements().stream().map(PatchedSource::somewhere).toList();
  }

  private static Statement somewhere(Statement statement) {
    if (statement instanceof Statement.Stated stated) {
      return new Statement.Stated(
          stated.quantity(),
          stated.formula(),
          stated.measured(),
          stated.laidOut(),
          Optional.empty(),
          List.of());
    }
    return new Statement.Unread(statement.quantity(), "", Optional.empty(), "");
  }

  public List<ChangedClaim> changed() {
    return changed;
  }

  public List<PatchReport.Unread> unread() {
    return unread;
  }

  public int untouched() {
    return untouched;
  }

  private Said said(Tree tree, Optional<String> path, Lines worth) {
    if (path.isEmpty()) {
      return new Said(Map.of(), Optional.empty());
    }
    SourceRequest request = arguments.over(SourceRequest.of(tree, path.get()));
    try {
      Map<String, ClaimWithDependencies> claims = new LinkedHashMap<>();
      boolean told = !arguments.outputs().isEmpty();
      for (ClaimWithDependencies each : services.sourced(request, told ? ALL : worth)) {
        claims.put(each.claim().name(), each);
      }
      for (ClaimWithDependencies each : services.accessors(request)) {
        claims.putIfAbsent(each.claim().name(), each);
      }
      return new Said(claims, Optional.empty());
    } catch (UnreadableException trouble) {
      return new Said(Map.of(), Optional.of(trouble.getMessage()));
    }
  }
}
