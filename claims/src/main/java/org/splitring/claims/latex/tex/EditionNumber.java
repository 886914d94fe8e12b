package org.splitring.claims.latex.tex;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;

/**
 * Which edition a text is of.
 *
 * @param stage the number of the committee specification; 0 for what comes before the first
 */
public record EditionNumber(int major, int minor, int stage) implements Comparable<EditionNumber> {

  /** Before all of them. */
  public static final EditionNumber FIRST = new EditionNumber(0, 0, 0);

  /** Behind all of them. */
  public static final EditionNumber NEWEST = new EditionNumber(9999, 0, 0);

  /** The file that says which edition a tree is of. */
  public static final String REVISION = "REVISION";

  private static final Pattern NUMBER =
      Pattern.compile("v?(\\d{1,3})\\.(\\d{1,3})(?:-(?:cs(\\d{1,3}))?[\\w-]*)?");

  private static final Comparator<EditionNumber> ORDER =
      Comparator.comparingInt(EditionNumber::major)
          .thenComparingInt(EditionNumber::minor)
          .thenComparingInt(EditionNumber::stage);

  /** Which edition a document says that it is of; the newest if it does not. */
  public static EditionNumber of(Document document) throws UnreadableException {
    return document.tree().text(REVISION).map(EditionNumber::in).orElse(NEWEST);
  }

  /** The first number in a text such as {@code virtio-v1.0-cs03}; the newest if there is none. */
  public static EditionNumber in(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? new EditionNumber(
            Integer.parseInt(number.group(1)),
            Integer.parseInt(number.group(2)),
            number.group(3) == null ? 0 : Integer.parseInt(number.group(3)))
        : NEWEST;
  }

  @Override
  public int compareTo(EditionNumber other) {
    return ORDER.compare(this, other);
  }
}
