package org.splitring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimWithDependencies;
import org.splitring.claims.reading.NoClaimException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Commit;
import org.splitring.claims.tree.GitRepository;
import org.splitring.claims.tree.Lineage;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.asked.UnreadClaim;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.output.Progress;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.HistoryReport;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.ReadDefinition;

/**
 * Goes back in the history of a function, from one commit that changes what it reads to the one
 * before, and keeps those at which the layout changes.
 *
 * <p>A commit is looked at if it changes a file in which something stands that was read. If what is
 * found then does not fit, because another file had a say in it, the same stretch is gone again
 * with every file that was taken in.
 */
final class LayoutHistory {

  /** The most versions that are read. */
  static final int MOST_READINGS = 2000;

  /** The function as it is at a commit; empty if it is not there. */
  private record Moment(String commit, String path, Optional<ClaimWithDependencies> sourced) {}

  private final GitRepository repository;
  private final Lineage lineage;
  private final String function;
  private final Services services;
  private final SourceArguments arguments;
  private final Progress progress;
  private final List<HistoryReport.Change> changes = new ArrayList<>();
  private int readings;

  LayoutHistory(
      GitRepository repository,
      String function,
      Services services,
      SourceArguments arguments,
      Progress progress) {
    this.repository = repository;
    this.lineage = repository.lineage();
    this.function = function;
    this.services = services;
    this.arguments = arguments;
    this.progress = progress;
  }

  /** Goes back from a revision. */
  HistoryReport of(String revision, String path) throws UnreadableException {
    Tree newest = repository.tree(revision);
    if (newest.text(path).isEmpty()) {
      throw new UnreadableException(newest.name() + ": " + newest.absence(path));
    }
    ClaimWithDependencies head = services.sourced(request(newest, path)).get(0);
    readings++;
    String commit = newest.commit().orElseThrow();
    String end = back(new Moment(commit, path, Optional.of(head)));
    return new HistoryReport(
        newest.name(),
        path,
        commit,
        services.check(head.claim(), Domain.DEFAULT, Engine.Z3),
        changes,
        readings,
        end);
  }

  private String back(Moment newest) throws UnreadableException {
    Moment later = newest;
    boolean wide = false;
    while (readings < MOST_READINGS) {
      ClaimWithDependencies sourced = later.sourced().orElseThrow();
      Optional<Commit> change = lineage.lastChange(later.commit(), files(later, wide));
      if (change.isEmpty()) {
        return "nothing before changes what it is made of";
      }
      Commit commit = change.get();
      progress.at(readings, commit.date() + " " + commit.subject());
      if (commit.parent().isEmpty()) {
        if (!commit.cut()) {
          changes.add(changed(commit, later.path(), Optional.empty(), Optional.of(sourced)));
        }
        return commit.cut() ? "the clone goes no further back" : "the first commit has it already";
      }
      Moment earlier = before(commit, later);
      if (earlier.sourced().isEmpty()) {
        changes.add(changed(commit, later.path(), Optional.empty(), Optional.of(sourced)));
        return "before that commit it was not in " + earlier.path();
      }
      HistoryReport.Change found =
          changed(commit, later.path(), earlier.sourced(), later.sourced());
      if (found.claim().isChanged()) {
        if (!wide && !isAsItWas(commit, later)) {
          wide = true;
          continue;
        }
        changes.add(found);
      }
      wide = false;
      later = earlier;
    }
    return "more than " + MOST_READINGS + " versions are not read";
  }

  /** Whether the function at a commit is still what it is later. */
  private boolean isAsItWas(Commit commit, Moment later) throws UnreadableException {
    Moment here = read(commit.id(), later.path(), later);
    return here.sourced().isPresent()
        && !changed(commit, later.path(), here.sourced(), later.sourced()).claim().isChanged();
  }

  private Moment before(Commit commit, Moment later) throws UnreadableException {
    String parent = commit.parent().orElseThrow();
    boolean there = repository.tree(parent).text(later.path()).isPresent();
    String path =
        there ? later.path() : lineage.nameBefore(commit, later.path()).orElse(later.path());
    return read(parent, path, later);
  }

  private Moment read(String commit, String path, Moment later) throws UnreadableException {
    readings++;
    Tree tree = repository.tree(commit);
    if (tree.text(path).isEmpty()) {
      return new Moment(commit, path, Optional.empty());
    }
    try {
      return new Moment(commit, path, Optional.of(services.sourced(request(tree, path)).get(0)));
    } catch (NoClaimException nothing) {
      return new Moment(
          commit,
          path,
          nothing.isThere()
              ? Optional.of(unread(later, path, "nothing in it is recognised as it"))
              : Optional.empty());
    } catch (UnreadableException trouble) {
      return new Moment(commit, path, Optional.of(unread(later, path, trouble.getMessage())));
    }
  }

  private SourceRequest request(Tree tree, String path) {
    return arguments.over(SourceRequest.of(tree, path, function));
  }

  /** What the function would have said, had it been possible to read it. */
  private static ClaimWithDependencies unread(Moment later, String path, String reason) {
    Claim claim =
        UnreadClaim.of(
            later.sourced().orElseThrow().claim(),
            reason,
            "read that version with 'splitring check' and the options that it asks for");
    return new ClaimWithDependencies(claim, Set.of(), Set.of(path));
  }

  private static Set<String> files(Moment moment, boolean wide) {
    Set<String> files = new TreeSet<>();
    moment
        .sourced()
        .ifPresent(
            sourced -> {
              sourced.definitions().stream().map(ReadDefinition::file).forEach(files::add);
              if (wide) {
                files.addAll(sourced.files());
              }
            });
    files.add(moment.path());
    files.removeIf(file -> file.startsWith("/") || file.isEmpty());
    return files;
  }

  private HistoryReport.Change changed(
      Commit commit,
      String path,
      Optional<ClaimWithDependencies> before,
      Optional<ClaimWithDependencies> after) {
    return new HistoryReport.Change(
        commit,
        path,
        ChangedClaim.of(
            before.map(each -> services.verdicts(each.claim(), Domain.DEFAULT)),
            after.map(each -> services.verdicts(each.claim(), Domain.DEFAULT)),
            List.of()));
  }
}
