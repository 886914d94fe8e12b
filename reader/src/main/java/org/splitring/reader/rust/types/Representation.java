package org.splitring.reader.rust.types;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code #[repr(...)]} says.
 *
 * @param isC whether the order is the text's
 * @param isTransparent whether it is laid out as its only member
 * @param packed the largest alignment of a member
 * @param align the least alignment of the whole; 1 if nothing is said
 * @param integer the type of a discriminant
 * @param isOpen whether a part of it is there in some builds only
 */
record Representation(
    boolean isC,
    boolean isTransparent,
    OptionalLong packed,
    long align,
    Optional<String> integer,
    boolean isOpen) {

  private static final Pattern PACKED = Pattern.compile("packed(?:\\((\\d{1,9})\\))?");
  private static final Pattern ALIGN = Pattern.compile("align\\((\\d{1,9})\\)");
  private static final Pattern INTEGER = Pattern.compile("\\b([ui](?:8|16|32|64|size))\\b");

  static Representation of(List<String> attributes) {
    boolean isC = false;
    boolean isTransparent = false;
    OptionalLong packed = OptionalLong.empty();
    long align = 1;
    Optional<String> integer = Optional.empty();
    boolean isOpen = false;
    for (String each : attributes) {
      String text = each.replaceAll("\\s+", "");
      isOpen |= text.startsWith("cfg_attr") && text.contains("repr(");
      if (!text.startsWith("repr(")) {
        continue;
      }
      isC |= text.matches(".*[(,]C[,)].*");
      isTransparent |= text.contains("transparent");
      Matcher matcher = PACKED.matcher(text);
      if (matcher.find()) {
        packed = OptionalLong.of(matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1)));
      }
      matcher = ALIGN.matcher(text);
      if (matcher.find()) {
        align = Math.max(align, Long.parseLong(matcher.group(1)));
      }
      matcher = INTEGER.matcher(text);
      if (matcher.find()) {
        integer = Optional.of(matcher.group(1));
      }
    }
    return new Representation(isC, isTransparent, packed, align, integer, isOpen);
  }
}
