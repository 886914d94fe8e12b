package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.splitring.model.formula.Point;

/** The 240 points of the domain, and as many beside them. */
final class Points240 {

  private Points240() {}

  /** At a fixed base and at one anywhere, and at a size anywhere; the event fields or not. */
  static List<Point> with(Random random) {
    List<Point> points = new ArrayList<>();
    for (long size = 1; size <= 32768; size *= 2) {
      for (long align = 4; align <= 65536; align *= 2) {
        points.add(new Point(size, align, 1L << 20, random.nextInt(2)));
        long far = random.nextLong() >>> random.nextInt(40) | 1L << 17;
        points.add(new Point(size, align, far & -align, random.nextInt(2)));
        points.add(new Point(1 + random.nextInt(40000), align, far, random.nextInt(2)));
      }
    }
    return points;
  }
}
