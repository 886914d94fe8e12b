package org.splitring.notes.picture;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The colours of pictures on a screen whose reader wants it dark, as a style sheet.
 *
 * <p>A picture says its colours for paper, in plain attributes, which every renderer knows; the
 * sheet puts others over them, for each colour one, and knows nothing else of pictures.
 */
public final class DarkColours {

  private static final Map<String, String> DARK =
      new TreeMap<>(
          Map.of(
              Svg.INK,
              "#e8e6e3",
              Svg.PAPER,
              "#17181a",
              FillPattern.DESCRIPTORS.colour(),
              "#23364d",
              FillPattern.AVAILABLE.colour(),
              "#4a3f17",
              FillPattern.USED.colour(),
              "#2c4a27",
              FillPattern.CONFLICT.colour(),
              "#5c2620",
              FillPattern.DIFFERENT.colour(),
              "#ff9d93"));

  private DarkColours() {}

  /** The sheet, in one line. */
  public static String onScreens() {
    return DARK.entrySet().stream()
        .map(each -> rules(each.getKey(), each.getValue()))
        .collect(Collectors.joining("", "@media screen and (prefers-color-scheme:dark){", "}"));
  }

  /** Of lines there is one colour, which text has too, and the picture as a whole. */
  private static String rules(String light, String dark) {
    return String.format(Locale.ROOT, "svg [fill=\"%s\"]{fill:%s}", light, dark)
        + (light.equals(Svg.INK)
            ? String.format(
                Locale.ROOT,
                "svg[fill=\"%1$s\"]{fill:%2$s}svg [stroke=\"%1$s\"]{stroke:%2$s}",
                light,
                dark)
            : "");
  }
}
