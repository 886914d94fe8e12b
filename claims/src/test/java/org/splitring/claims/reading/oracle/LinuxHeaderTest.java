package org.splitring.claims.reading.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.Point;
import org.splitring.testing.Needed;

/** Linux's own header, as it is installed: what is read from it is what gcc makes of it. */
class LinuxHeaderTest {

  private static final Path HEADER = Path.of("/usr/include/linux/virtio_ring.h");

  @TempDir private Path directory;

  @Test
  void vringInitAndVringSizeAreWhatGccMakesOfThem() throws IOException, UnreadableException {
    Needed.compiler("gcc");
    Needed.part(Files.exists(HEADER), "there is no " + HEADER + ": install linux-libc-dev");
    Random random = new Random(4);
    List<Point> points = new ArrayList<>(Points240.with(random));
    for (int i = 0; i < 1000; i++) {
      long align = 4L << random.nextInt(15);
      points.add(new Point(1L << random.nextInt(16), align, random.nextLong() & -align, 0));
    }
    StylesOracleTest.compare(
        HEADER,
        "#include <linux/virtio_ring.h>\n",
        "struct vring r; vring_init(&r, n, (void *)base, a);"
            + " ring.desc = (uint64_t)r.desc; ring.avail = (uint64_t)r.avail;"
            + " ring.used = (uint64_t)r.used; ring.total = vring_size(n, a)",
        points,
        directory);
  }
}
