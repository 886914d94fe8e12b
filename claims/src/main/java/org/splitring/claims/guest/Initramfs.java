package org.splitring.claims.guest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The first file system of a kernel, in a file: a shell that loads the kernel's own modules, and
 * then does nothing. Its form is that of cpio's "new ASCII format".
 *
 * @param file that is deleted when this is closed
 */
record Initramfs(Path file) implements AutoCloseable {

  private static final int DIRECTORY = 0040755;
  private static final int PROGRAM = 0100755;
  private static final int WORD = 4;

  static Initramfs of(LinuxImage kernel) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    StringBuilder init = new StringBuilder("#!/bin/busybox sh\n");
    add(archive, "bin", DIRECTORY, new byte[0]);
    add(archive, "bin/busybox", PROGRAM, Files.readAllBytes(kernel.shell()));
    StringBuilder load = new StringBuilder();
    for (Path each : kernel.modules()) {
      String name = each.getFileName().toString();
      add(archive, name, PROGRAM, Files.readAllBytes(each));
      load.append("/bin/busybox insmod /").append(name).append('\n');
    }
    // Twice, since which of them needs which has changed over the years.
    init.append(load).append(load);
    init.append("while :; do /bin/busybox sleep 1000; done\n");
    add(archive, "init", PROGRAM, init.toString().getBytes(StandardCharsets.US_ASCII));
    add(archive, "TRAILER!!!", 0, new byte[0]);
    Path file = Files.createTempFile("splitring", ".cpio");
    file.toFile().deleteOnExit();
    Files.write(file, archive.toByteArray());
    return new Initramfs(file);
  }

  private static void add(ByteArrayOutputStream archive, String name, int mode, byte[] contents) {
    int[] fields = {
      archive.size() + 1, mode, 0, 0, 1, 0, contents.length, 0, 0, 0, 0, name.length() + 1, 0
    };
    StringBuilder head = new StringBuilder("070701");
    for (int each : fields) {
      head.append(String.format(Locale.ROOT, "%08X", each));
    }
    archive.writeBytes((head + name + '\0').getBytes(StandardCharsets.US_ASCII));
    pad(archive);
    archive.writeBytes(contents);
    pad(archive);
  }

  private static void pad(ByteArrayOutputStream archive) {
    while (archive.size() % WORD != 0) {
      archive.write(0);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      // It is deleted when this process ends.
    }
  }
}
