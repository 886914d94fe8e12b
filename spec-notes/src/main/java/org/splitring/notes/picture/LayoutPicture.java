package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.notes.picture.Svg.Anchor;

/** The standard's layout to scale, with the bytes of every part. */
public final class LayoutPicture {

  private static final double WIDTH = 720;
  private static final double MARGIN = 20;
  private static final double BAR = 44;
  private static final double ROW = 22;
  private static final double SWATCH = 26;
  private static final double THINNEST = 1.5;

  /** A part, or the padding before one. */
  private record Stretch(String name, long from, long bytes, FillPattern shade) {
    String words() {
      return bytes == 1
          ? String.format(Locale.ROOT, "%s: byte %d", name, from)
          : String.format(
              Locale.ROOT, "%s: bytes %d to %d, %d bytes", name, from, from + bytes - 1, bytes);
    }
  }

  private LayoutPicture() {}

  /** The picture. */
  public static Drawing of(QueueSize size, QueueAlign align) {
    return of(Layout.standard(size, align), align);
  }

  /** The picture of a layout for that Queue Align. */
  public static Drawing of(Layout layout, QueueAlign align) {
    List<Stretch> stretches = stretches(layout);
    String title =
        String.format(
            Locale.ROOT, "The ring of Queue Size %s and Queue Align %s", layout.size(), align);
    String description = String.join(". ", stretches.stream().map(Stretch::words).toList()) + ".";
    double height = 2 * MARGIN + ROW + BAR + ROW * (stretches.size() + 1);
    return Svg.of(
        WIDTH + 2 * MARGIN,
        height,
        title,
        description,
        svg -> {
          svg.strong(MARGIN, MARGIN + Svg.TEXT, Anchor.START, title);
          bar(svg, layout, stretches);
          legend(svg, stretches);
        });
  }

  private static void bar(Svg svg, Layout layout, List<Stretch> stretches) {
    double top = MARGIN + ROW;
    for (Stretch each : stretches) {
      double from = WIDTH * each.from() / layout.end();
      double width = Math.max(THINNEST, WIDTH * each.bytes() / layout.end());
      svg.box(MARGIN + Math.min(from, WIDTH - width), top, width, BAR, each.shade());
    }
    double below = top + BAR + Svg.TEXT + 2;
    svg.text(MARGIN, below, Anchor.START, "0");
    svg.text(MARGIN + WIDTH, below, Anchor.END, Long.toString(layout.end()));
  }

  private static void legend(Svg svg, List<Stretch> stretches) {
    double top = MARGIN + 2 * ROW + BAR;
    for (Stretch each : stretches) {
      svg.box(MARGIN, top + 3, SWATCH, ROW - 6, each.shade());
      svg.text(MARGIN + SWATCH + 10, top + ROW - 6, Anchor.START, each.words());
      top += ROW;
    }
  }

  private static List<Stretch> stretches(Layout layout) {
    List<Stretch> stretches = new ArrayList<>();
    long free = 0;
    for (Part part : Part.values()) {
      Region region = layout.region(part);
      if (region.offset() > free) {
        stretches.add(new Stretch("Padding", free, region.offset() - free, FillPattern.BLANK));
      }
      stretches.add(
          new Stretch(part.title(), region.offset(), region.length(), FillPattern.of(part)));
      free = region.end();
    }
    return stretches;
  }
}
