package org.splitring.notes.errata.check;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/**
 * Whether the bytes of the longest chain that a driver may add can be said in {@code len} of a used
 * element, whose bits the listing gives.
 */
record ChainBytes() implements TextCheck {

  static final String SUBJECT = "bytes of a chain";

  private static final Pattern BOUND =
      Pattern.compile(
          "MUST\\s+NOT\\s+add\\s+a\\s+descriptor\\s+chain\\s+(?:longer|over)\\s+than\\s+"
              + "\\$2\\^\\{(\\d{1,3})\\}(\\s*-\\s*1)?\\$\\s+bytes(?:\\s+long)?\\s+in\\s+total");
  private static final int EXPONENT = 1;
  private static final int LESS = 2;
  private static final Pattern LEN =
      Pattern.compile("struct\\s+virtq_used_elem\\s*\\{[^{}]*\\ble(\\d{1,3})\\s+len\\s*;");

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    List<MatchResult> bounds =
        files.stream().flatMap(file -> BOUND.matcher(file.text()).results()).toList();
    OptionalInt bits = bitsOfLen(files);
    if (bounds.isEmpty() || bits.isEmpty()) {
      return "undecided";
    }
    BigInteger largest = BigInteger.TWO.pow(bits.getAsInt()).subtract(BigInteger.ONE);
    String word = "agrees";
    for (MatchResult bound : bounds) {
      BigInteger power = BigInteger.TWO.pow(Integer.parseInt(bound.group(EXPONENT)));
      BigInteger longest = bound.group(LESS) == null ? power : power.subtract(BigInteger.ONE);
      word = longest.compareTo(largest) > 0 ? "differs" : word;
    }
    return word;
  }

  private static OptionalInt bitsOfLen(List<SpecFile> files) {
    for (SpecFile file : files) {
      Matcher len = LEN.matcher(file.text());
      if (!file.header() && len.find()) {
        return OptionalInt.of(Integer.parseInt(len.group(1)));
      }
    }
    return OptionalInt.empty();
  }
}
