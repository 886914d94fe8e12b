package org.splitring.claims.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over the bytes of a file, as fast as they come: is it a text, what does it include, and
 * does it speak of VIRTIO's queues anywhere.
 *
 * @param text whether it is a text at all
 * @param mentions whether it has a word by which {@link CandidateHeuristic} could know a ring
 * @param includes the names that it includes, in quotes or brackets, whether or not {@code #if}
 *     leaves them in; and those that it defines a macro as, which another file may include
 */
record FilePrefilter(boolean text, boolean mentions, List<String> includes) {

  private static final byte[] INCLUDE = "include".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DEFINE = "define".getBytes(StandardCharsets.US_ASCII);
  private static final String[] AFTER_V = {"irt", "ring", "q"};
  private static final String AFTER_AV = "ail";

  FilePrefilter {
    includes = List.copyOf(includes);
  }

  static FilePrefilter at(byte[] bytes) {
    boolean mentions = false;
    List<String> includes = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        return new FilePrefilter(false, false, List.of());
      }
      if (b == '#') {
        include(bytes, i, includes);
        defined(bytes, i, includes);
      } else if (!mentions && (b == 'v' || b == 'V')) {
        mentions = mentions(bytes, i);
      }
    }
    return new FilePrefilter(true, mentions, includes);
  }

  private static boolean mentions(byte[] bytes, int v) {
    for (String rest : AFTER_V) {
      if (follows(bytes, v + 1, rest)) {
        return true;
      }
    }
    return v > 0 && (bytes[v - 1] | ' ') == 'a' && follows(bytes, v + 1, AFTER_AV);
  }

  private static boolean follows(byte[] bytes, int at, String rest) {
    if (at + rest.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < rest.length(); i++) {
      if ((bytes[at + i] | ' ') != rest.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static void include(byte[] bytes, int sign, List<String> includes) {
    int at = spaces(bytes, behind(bytes, spaces(bytes, sign + 1), INCLUDE));
    name(bytes, at, includes);
  }

  /** A macro that is a name in quotes or brackets with an ending. */
  private static void defined(byte[] bytes, int sign, List<String> includes) {
    int at = behind(bytes, spaces(bytes, sign + 1), DEFINE);
    if (at == bytes.length) {
      return;
    }
    at = spaces(bytes, at);
    while (at < bytes.length && bytes[at] > ' ') {
      at++;
    }
    List<String> names = new ArrayList<>();
    name(bytes, spaces(bytes, at), names);
    names.stream().filter(each -> each.matches(".*\\.[A-Za-z+]{1,4}")).forEach(includes::add);
  }

  /** Where a word ends that stands there; the end of all if it is another. */
  private static int behind(byte[] bytes, int from, byte[] word) {
    boolean there =
        from + word.length <= bytes.length
            && Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
    return there ? from + word.length : bytes.length;
  }

  /** What stands there in quotes or brackets. */
  private static void name(byte[] bytes, int at, List<String> names) {
    if (at >= bytes.length || (bytes[at] != '"' && bytes[at] != '<')) {
      return;
    }
    byte closing = (byte) (bytes[at] == '"' ? '"' : '>');
    int end = at + 1;
    while (end < bytes.length && bytes[end] != closing) {
      if (bytes[end] == '\n') {
        return;
      }
      end++;
    }
    names.add(new String(bytes, at + 1, end - at - 1, StandardCharsets.UTF_8));
  }

  private static int spaces(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }
}
