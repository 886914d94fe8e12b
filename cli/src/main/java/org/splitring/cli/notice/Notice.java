package org.splitring.cli.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Assumption;

/**
 * Something to be shown beside somebody's code.
 *
 * @param rule what it is an instance of
 * @param level how much it matters
 * @param title what was found, in one line without a full stop
 * @param details what else there is to say, one line each
 * @param assumptions what was taken for granted for it
 * @param spot where; empty if it is in no file
 * @param identity what makes it the same finding in another version of the file, beside its rule
 *     and path: no line number is among these
 */
public record Notice(
    NoticeRule rule,
    Level level,
    String title,
    List<String> details,
    List<Assumption> assumptions,
    Optional<NoticePlace> spot,
    List<String> identity) {

  private static final int DIGITS = 32;

  public Notice {
    details = List.copyOf(details);
    assumptions = List.copyOf(assumptions);
    identity = List.copyOf(identity);
  }

  /** The title and the details, each on a line. */
  public String message() {
    List<String> lines = new ArrayList<>(List.of(title));
    lines.addAll(details);
    return String.join("\n", lines);
  }

  /** By which a finding is known again. */
  public String fingerprint() {
    List<String> all = new ArrayList<>(List.of(rule.id(), spot.map(NoticePlace::path).orElse("")));
    all.addAll(identity);
    try {
      byte[] text = String.join("\0", all).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
