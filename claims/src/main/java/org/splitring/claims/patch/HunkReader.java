package org.splitring.claims.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.patch.HunkHeader;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;

/** Reads as many lines of a hunk as its header announces, no more and no fewer. */
final class HunkReader {

  private static final String FOOTER = "-- ";

  private final String patch;
  private final byte[] bytes;
  private final HunkHeader header;
  private final String title;
  private final List<PatchLine> before = new ArrayList<>();
  private final List<PatchLine> after = new ArrayList<>();
  private int trailing;
  private int at;

  private HunkReader(String patch, byte[] bytes, HunkHeader header) {
    this.patch = patch;
    this.bytes = bytes;
    this.header = header;
    at = next(header.getStartOffset());
    title = text(header.getStartOffset(), at).strip();
  }

  static HunkReader of(String patch, byte[] bytes, HunkHeader header) throws UnreadableException {
    HunkReader reader = new HunkReader(patch, bytes, header);
    reader.lines();
    return reader;
  }

  Hunk hunk() {
    return new Hunk(
        title,
        header.getOldImage().getStartLine(),
        header.getNewStartLine(),
        before,
        after,
        trailing);
  }

  /** Where the line after it starts. */
  int end() {
    return at;
  }

  /** Whether the header of another file follows, without a line of git's before it. */
  boolean isFollowedByAFile() {
    int second = next(at);
    return text(at, second).startsWith("--- ") && text(second, next(second)).startsWith("+++ ");
  }

  /** What looks like more of the hunk means that its header is wrong. */
  void checkWhatFollows() throws UnreadableException {
    String line = text(at, next(at));
    boolean more = line.startsWith("+") || line.startsWith("-") || line.startsWith(" ");
    if (more && !line.stripTrailing().equals(FOOTER.strip()) && !line.isBlank()) {
      throw wrong("has more lines than its header says");
    }
  }

  private void lines() throws UnreadableException {
    int old = header.getOldImage().getLineCount();
    int now = header.getNewLineCount();
    while (before.size() < old || after.size() < now) {
      if (at >= bytes.length) {
        throw wrong("has fewer lines than its header says");
      }
      int next = next(at);
      char sign = (char) bytes[at];
      boolean empty = sign == '\n' || sign == '\r';
      PatchLine line =
          new PatchLine(empty ? text(at, next) : text(at + 1, next), !endsWithout(next));
      switch (empty ? ' ' : sign) {
        case ' ' -> {
          before.add(line);
          after.add(line);
          trailing++;
        }
        case '-' -> {
          before.add(line);
          trailing = 0;
        }
        case '+' -> {
          after.add(line);
          trailing = 0;
        }
        default -> throw wrong("has fewer lines than its header says");
      }
      at = endsWithout(next) ? next(next) : next;
    }
    if (before.size() > old || after.size() > now) {
      throw wrong("has other lines than its header says");
    }
  }

  /** Whether the line that starts there says that the one before it has no end. */
  private boolean endsWithout(int start) {
    return start < bytes.length && bytes[start] == '\\';
  }

  private int next(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  /** The line between two offsets, without its end. */
  private String text(int from, int to) {
    int end = to > from && bytes[to - 1] == '\n' ? to - 1 : to;
    byte[] line = Arrays.copyOfRange(bytes, Math.min(from, end), end);
    return isAscii(line) ? new String(line, StandardCharsets.US_ASCII) : Bounded.decoded(line);
  }

  private static boolean isAscii(byte[] line) {
    for (byte each : line) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private UnreadableException wrong(String what) {
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s: %s: %s: %s",
            patch,
            header.getFileHeader().getNewPath(),
            title,
            what));
  }
}
