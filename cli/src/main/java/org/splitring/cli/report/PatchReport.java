package org.splitring.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.verdict.Domain;

/**
 * Everything that one run of {@code patch} found out.
 *
 * @param patch where the patch was read from
 * @param subjects the subjects of its mails, if it came in some
 * @param tree the tree it is for, by name
 * @param commit the revision of that tree, if it is of one
 * @param files the paths of what it changes
 * @param passedOver what it changes and nobody reads, in words
 * @param claims the claims that it touches
 * @param passages the passages of the standard's text that it touches
 * @param unread what could not be read, before or after
 * @param untouched how many claims were read and are made of nothing that it changes
 * @param domain the points at which claims were compared
 */
public record PatchReport(
    String patch,
    List<String> subjects,
    String tree,
    Optional<String> commit,
    List<String> files,
    List<String> passedOver,
    List<ChangedClaim> claims,
    List<ChangedPassage> passages,
    List<Unread> unread,
    int untouched,
    Domain domain) {

  /** A file that could hold a claim and could not be read. */
  public record Unread(String path, String reason) {}

  public PatchReport {
    subjects = List.copyOf(subjects);
    files = List.copyOf(files);
    passedOver = List.copyOf(passedOver);
    claims = List.copyOf(claims);
    passages = List.copyOf(passages);
    unread = List.copyOf(unread);
  }

  /** Every effect there is, one for each quantity and passage. */
  public Stream<Effect> effects() {
    return Stream.concat(
        claims.stream().flatMap(each -> each.quantities().stream()).map(ChangedQuantity::effect),
        passages.stream().map(ChangedPassage::effect));
  }

  /** What is wrong after the patch outweighs what is undecided. */
  public ExitStatus status() {
    List<ExitStatus> all = effects().map(Effect::status).toList();
    if (all.contains(ExitStatus.UNEXPECTED)) {
      return ExitStatus.UNEXPECTED;
    }
    boolean open = all.contains(ExitStatus.UNDECIDED) || !unread.isEmpty();
    return open ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
  }
}
