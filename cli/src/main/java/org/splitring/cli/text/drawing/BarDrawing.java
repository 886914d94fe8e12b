package org.splitring.cli.text.drawing;

import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Region;

/** Room as bars, to scale: what is needed, what there is, and what is missing or to spare. */
public final class BarDrawing {

  static final int LENGTH = 60;
  public static final String LEGEND =
      "D Descriptor Table, A Available Ring, . padding, U Used Ring";
  private static final String LETTERS = "DAU";

  private BarDrawing() {}

  /** The room that a ring needs, and the room there is for it. */
  public static String ring(Layout layout, String name, long have) {
    int length = Math.max(LETTERS.length(), scaled(layout.end(), have, layout.end()));
    return bars(ring(layout, length), layout.end(), name, have) + "    " + LEGEND + "\n";
  }

  /** The room that one area needs, and the room there is for it. */
  static String area(long need, String name, long have) {
    return bars("=".repeat(scaled(need, have, need)), need, name, have);
  }

  /** A ring as one bar; each part is at least one character wide, however small. */
  public static String ring(Layout layout, int length) {
    char[] bar = ".".repeat(length).toCharArray();
    int free = 0;
    for (Part part : Part.values()) {
      Region region = layout.region(part);
      int behind = LETTERS.length() - 1 - part.ordinal();
      int latest = length - 1 - behind;
      int start = Math.min(Math.max(free, part(region.offset(), layout, length)), latest);
      int end = Math.min(Math.max(start + 1, part(region.end(), layout, length)), latest + 1);
      for (int i = start; i < end; i++) {
        bar[i] = LETTERS.charAt(part.ordinal());
      }
      free = end;
    }
    return new String(bar);
  }

  private static String bars(String needed, long need, String name, long have) {
    int widest = Math.max(name.length(), "missing".length());
    int haveLength = scaled(have, have, need);
    int from = Math.min(needed.length(), haveLength);
    int length = Math.max(needed.length(), haveLength) - from;
    String difference = " ".repeat(from) + (have < need ? "x" : "+").repeat(length);
    return line("needed", widest, needed, need)
        + line(name, widest, "#".repeat(haveLength), have)
        + line(have < need ? "missing" : "more", widest, difference, Math.abs(have - need));
  }

  private static String line(String name, int widest, String bar, long bytes) {
    return "    "
        + name
        + " ".repeat(widest - name.length())
        + "  |"
        + bar
        + " ".repeat(LENGTH - bar.length())
        + "|  "
        + bytes
        + (bytes == 1 ? " byte\n" : " bytes\n");
  }

  private static int part(long offset, Layout layout, int length) {
    return (int) Math.round((double) offset / layout.end() * length);
  }

  /** The length of a bar, where the longer of the two is as long as a bar can be. */
  private static int scaled(long bytes, long one, long other) {
    return (int) Math.round((double) bytes / Math.max(1, Math.max(one, other)) * LENGTH);
  }
}
