package org.splitring.claims.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.EditKind;
import org.splitring.reader.NothingReadException;
import org.splitring.reader.ReadClaim;
import org.splitring.reader.ReadRequest;
import org.splitring.reader.SourceEdits;
import org.splitring.reader.SourceReader;
import org.splitring.reader.SourceReader.Lines;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.UnreadableSourceException;

/** Lifts claims from source. */
public final class ClaimReader {

  private ClaimReader() {}

  /**
   * One claim for each function that computes a quantity, in the order of the source.
   *
   * @throws NoClaimException if there is no claim in it
   * @throws UnreadableException if the file, the tree or a function cannot be read at all
   */
  public static List<Claim> read(SourceRequest request) throws UnreadableException {
    return sourced(request).stream().map(ClaimWithDependencies::claim).toList();
  }

  /** The same, each with the definitions that were read for it. */
  public static List<ClaimWithDependencies> sourced(SourceRequest request)
      throws UnreadableException {
    return BoundedRun.call(request.file(), () -> Lifted.of(request).sourced());
  }

  /**
   * The same, each with what was read, to be shown.
   *
   * @throws NoClaimException if there is no claim in it
   * @throws UnreadableException if the file, the tree or a function cannot be read at all
   */
  public static List<ExplainedClaim> explained(SourceRequest request) throws UnreadableException {
    return BoundedRun.call(request.file(), () -> Lifted.of(request).explained());
  }

  /** What was read, and in which tree. */
  private record Lifted(List<ReadClaim> claims, RequestFiles files) {

    /** Where nobody names the tree, the one around the file is tried if that tells more. */
    static Lifted of(SourceRequest request) throws UnreadableException {
      Optional<SurroundingTree> around =
          request.tree().isPresent() ? Optional.empty() : SurroundingTree.of(request.file());
      if (around.isEmpty()) {
        return in(request);
      }
      Optional<Lifted> near = Optional.empty();
      UnreadableException refused = null;
      try {
        near = Optional.of(in(request));
      } catch (NoClaimException nothing) {
        refused = nothing;
      }
      if (near.filter(each -> !each.isOpen()).isPresent()) {
        return near.get();
      }
      try {
        Lifted far = in(request.in(around.get().tree()));
        if (near.isEmpty() || far.stated() > near.get().stated()) {
          return new Lifted(far.claims().stream().map(around.get()::assumed).toList(), far.files());
        }
      } catch (UnreadableException same) {
        if (near.isEmpty() && refused != null) {
          throw refused;
        }
      }
      return near.orElseThrow();
    }

    private static Lifted in(SourceRequest request) throws UnreadableException {
      RequestFiles files = new RequestFiles(request);
      return new Lifted(lifted(request, files), files);
    }

    private boolean isOpen() {
      return claims.stream()
          .flatMap(each -> each.claim().statements().stream())
          .anyMatch(Statement.Unread.class::isInstance);
    }

    private long stated() {
      return claims.stream()
          .flatMap(each -> each.claim().statements().stream())
          .filter(Statement.Stated.class::isInstance)
          .count();
    }

    List<ClaimWithDependencies> sourced() {
      return claims.stream().map(each -> ClaimReader.sourced(each, files)).toList();
    }

    List<ExplainedClaim> explained() {
      return claims.stream()
          .map(each -> new ExplainedClaim(dated(each, files), each.explanation()))
          .toList();
    }
  }

  /**
   * The claims of the functions on some lines, each with the definitions that were read for it.
   *
   * @throws UnreadableException if the file or the tree cannot be read
   */
  public static List<ClaimWithDependencies> sourced(SourceRequest request, Lines lines)
      throws UnreadableException {
    RequestFiles files = new RequestFiles(request);
    return BoundedRun.call(
        request.file(),
        () -> {
          try {
            return SourceReader.read(asked(request, files), lines::areWorth).stream()
                .map(each -> sourced(each, files))
                .toList();
          } catch (UnreadableSourceException e) {
            throw forPeople(e, request, files);
          }
        });
  }

  /**
   * The claims of the macros of a file that give the place of an event field.
   *
   * @throws UnreadableException if the file or the tree cannot be read
   */
  public static List<ClaimWithDependencies> accessors(SourceRequest request)
      throws UnreadableException {
    RequestFiles files = new RequestFiles(request);
    return BoundedRun.call(
        request.file(),
        () -> {
          try {
            return SourceReader.accessors(asked(request, files)).stream()
                .map(each -> sourced(each, files))
                .toList();
          } catch (UnreadableSourceException e) {
            throw forPeople(e, request, files);
          }
        });
  }

  /**
   * Edits of the source for a slip, the likeliest first; each has to be read before it is believed.
   *
   * @param functions the functions that make the claim; the one around {@code at} is edited
   * @param at where the wrong value is stored
   * @param aligns the expressions that are Queue Align
   * @param mends whether what the function would say is right, as far as is easily seen
   * @throws UnreadableException if the file or the tree cannot be read
   */
  public static List<SourceEdits.Edit> edits(
      SourceRequest request,
      List<String> functions,
      Place at,
      List<String> aligns,
      EditKind slip,
      Predicate<List<Statement>> mends)
      throws UnreadableException {
    RequestFiles files = new RequestFiles(request);
    return BoundedRun.call(
        request.file(),
        () -> {
          try {
            return SourceEdits.of(asked(request, files), functions, at, aligns, slip, mends);
          } catch (UnreadableSourceException e) {
            throw forPeople(e, request, files);
          }
        });
  }

  private static List<ReadClaim> lifted(SourceRequest request, RequestFiles files)
      throws UnreadableException {
    try {
      return SourceReader.read(asked(request, files));
    } catch (UnreadableSourceException e) {
      throw forPeople(e, request, files);
    }
  }

  /** The same with the file named as the user names it. */
  private static UnreadableException forPeople(
      UnreadableSourceException e, SourceRequest request, RequestFiles files)
      throws UnreadableException {
    String path = files.path(request.file());
    String message =
        Pattern.compile("(^| )" + Pattern.quote(path) + ":")
            .matcher(String.valueOf(e.getMessage()))
            .replaceAll("$1" + Matcher.quoteReplacement(request.file().toString()) + ":");
    return e instanceof NothingReadException nothing
        ? new NoClaimException(message, nothing.isThere())
        : new UnreadableException(message);
  }

  /** Other languages are refused with what to do instead. */
  private static void expectRead(SourceRequest request, String path) throws UnreadableException {
    Optional<String> other = SourceLanguage.notRead(path);
    if (other.isPresent()) {
      throw new UnreadableException(
          request.file()
              + ": "
              + other.get()
              + " is not read; type what it computes, as in check --used '(18*n + 6 + a - 1) & ~(a"
              + " - 1)'");
    }
  }

  private static ReadRequest asked(SourceRequest request, RequestFiles files)
      throws UnreadableException {
    String path = files.path(request.file());
    expectRead(request, path);
    return ReadRequest.of(files, path, request.functions().toArray(String[]::new))
        .with(
            new UserHints(
                request.inputs(), request.constants(), request.outputs(), request.fixed()))
        .defining(request.defines())
        .including(files.directories())
        .as(request.model());
  }

  /** The claim with the revision that it was read from. */
  private static Claim dated(ReadClaim read, RequestFiles files) {
    Claim claim = read.claim();
    Provenance from = claim.provenance();
    return new Claim(
        claim.id(),
        claim.name(),
        claim.role(),
        new Provenance(
            from.read(),
            from.repository(),
            files.commit(),
            from.path(),
            from.function(),
            from.lines()),
        claim.model(),
        claim.inputs(),
        claim.scope(),
        claim.transports(),
        claim.statements());
  }

  private static ClaimWithDependencies sourced(ReadClaim read, RequestFiles files) {
    return new ClaimWithDependencies(dated(read, files), read.definitions(), read.files());
  }
}
