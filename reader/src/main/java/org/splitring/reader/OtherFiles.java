package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.source.SourceLanguage;

/**
 * Reads a function of C again with the texts of functions that it calls and that stand in other
 * files of the tree. Where several files have one of that name, all are tried, and have to say the
 * same. A text among tests is none for what is not among them.
 */
final class OtherFiles {

  /** How often what is read may call for more. */
  private static final int ROUNDS = 2;

  /** The most files beside the first. */
  private static final int MOST_FILES = 6;

  /** The most sets of files that are tried. */
  private static final int MOST_SETS = 4;

  private static final Set<String> TESTS =
      Set.of(
          "test",
          "tests",
          "testing",
          "unittest",
          "unittests",
          "selftests",
          "mock",
          "mocks",
          "stub",
          "stubs",
          "fuzz",
          "fake",
          "fakes",
          "examples",
          "samples",
          "benchmark");

  private final Subject subject;
  private final Units units;
  private final ReadRequest request;

  /** What came out of one set of files. */
  private record Tried(ReadClaim claim, Set<String> lacking) {}

  OtherFiles(Subject subject, Units units, ReadRequest request) {
    this.subject = subject;
    this.units = units;
    this.request = request;
  }

  /** The claim, with more statements read if other files tell. */
  ReadClaim read(ReadClaim alone, Set<String> lacking) {
    boolean worth =
        subject.kind() == Subject.Kind.FUNCTION
            && units.language() == SourceLanguage.C
            && !request.denied().contains(OneProgram.RULE)
            && unread(alone.claim()) > 0;
    if (!worth) {
      return alone;
    }
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    Set<String> wanted = mentioned(alone, lacking);
    ReadClaim best = alone;
    for (int round = 0; round < ROUNDS; round++) {
      boolean found = false;
      for (String name : wanted) {
        if (!candidates.containsKey(name)) {
          List<String> files = files(name);
          candidates.put(name, files);
          found |= !files.isEmpty();
        }
      }
      if (!found) {
        break;
      }
      List<Tried> tried = tried(candidates);
      if (tried.isEmpty()) {
        break;
      }
      ReadClaim all =
          joined(
              tried.stream().map(Tried::claim).toList(),
              "it depends on which of several files of the tree is linked",
              "name the directory of the one that is with --source");
      wanted = new TreeSet<>();
      for (Tried each : tried) {
        wanted.addAll(mentioned(each.claim(), each.lacking()));
      }
      long more = stated(all.claim()) - stated(best.claim());
      if (more > 0 || more == 0 && wanted.isEmpty() && isOfSame(all.claim(), best.claim())) {
        best = all;
      }
      if (unread(best.claim()) == 0) {
        break;
      }
    }
    return best;
  }

  /** Whether two claims speak of the same, so that what stops the later one is what is left. */
  private static boolean isOfSame(Claim one, Claim other) {
    return one.statements().stream()
        .map(Statement::quantity)
        .toList()
        .equals(other.statements().stream().map(Statement::quantity).toList());
  }

  private static long unread(Claim claim) {
    return claim.statements().stream().filter(Unread.class::isInstance).count();
  }

  static long stated(Claim claim) {
    return claim.statements().size() - unread(claim);
  }

  /** The functions for want of which a statement is unread. */
  private static Set<String> mentioned(ReadClaim read, Set<String> lacking) {
    Set<String> mentioned = new TreeSet<>();
    for (Statement each : read.claim().statements()) {
      if (each instanceof Unread unread) {
        List<String> words = List.of(unread.reason().split("[^\\w:]+"));
        lacking.stream().filter(words::contains).forEach(mentioned::add);
      }
    }
    return mentioned;
  }

  private List<String> files(String function) {
    List<String> all = new ArrayList<>(request.tree().defining(function));
    all.remove(units.main().name());
    if (!isTest(units.main().name())) {
      all.removeIf(OtherFiles::isTest);
    }
    return all;
  }

  private static boolean isTest(String path) {
    return List.of(path.toLowerCase(Locale.ROOT).split("/")).stream().anyMatch(TESTS::contains);
  }

  private List<Tried> tried(Map<String, List<String>> candidates) {
    List<Map<String, String>> sets = new ArrayList<>(List.of(new TreeMap<>()));
    for (Map.Entry<String, List<String>> each : candidates.entrySet()) {
      List<String> files = each.getValue();
      boolean fits = !files.isEmpty() && sets.size() * files.size() <= MOST_SETS;
      if (fits) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> set : sets) {
          for (String file : files) {
            Map<String, String> chosen = new TreeMap<>(set);
            chosen.put(each.getKey(), file);
            more.add(chosen);
          }
        }
        sets = more;
      }
    }
    List<Tried> tried = new ArrayList<>();
    for (Map<String, String> set : sets) {
      Optional<Tried> one = tried(set, candidates);
      if (one.isEmpty()) {
        return List.of();
      }
      tried.add(one.get());
    }
    return tried;
  }

  /** The claim with these files; empty if they are no program. */
  private Optional<Tried> tried(Map<String, String> chosen, Map<String, List<String>> candidates) {
    Set<String> paths = new TreeSet<>(chosen.values());
    if (paths.isEmpty() || paths.size() > MOST_FILES) {
      return Optional.empty();
    }
    Optional<Units> together = units.with(paths);
    List<Units> others = paths.stream().flatMap(path -> units.alone(path).stream()).toList();
    if (together.isEmpty() || others.size() < paths.size()) {
      return Optional.empty();
    }
    Map<String, String> linked = new TreeMap<>();
    chosen.forEach((name, file) -> linked.put(name, said(name, file, candidates.get(name))));
    SubjectReader reader =
        new SubjectReader(subject, together.get(), request, OneProgram.of(units, others, linked));
    try {
      return reader.read().map(claim -> new Tried(claim, reader.lacking()));
    } catch (OneDefinitionRule.Torn torn) {
      return Optional.empty();
    }
  }

  private static String said(String name, String file, List<String> all) {
    return all.size() == 1
        ? name + " is the one in " + file + ", the only text of it in the tree"
        : name + " is one of those in " + String.join(", ", all) + ", which say the same";
  }

  /**
   * What all say; what only some say is unread.
   *
   * @param reason why that is
   */
  static ReadClaim joined(List<ReadClaim> claims, String reason, String mend) {
    ReadClaim first = claims.get(0);
    List<Statement> statements = new ArrayList<>();
    for (Statement each : first.claim().statements()) {
      boolean same = claims.stream().allMatch(other -> says(other.claim(), each, first));
      statements.add(
          same || each instanceof Unread
              ? each
              : new Unread(each.quantity(), reason, each.at(), mend, each.assumptions()));
    }
    return first.saying(statements);
  }

  private static boolean says(Claim claim, Statement statement, ReadClaim first) {
    return claim.scope().equals(first.claim().scope())
        && claim.statements().size() == first.claim().statements().size()
        && claim.statements().stream()
            .anyMatch(each -> SubjectAnswer.said(each).equals(SubjectAnswer.said(statement)));
  }
}
