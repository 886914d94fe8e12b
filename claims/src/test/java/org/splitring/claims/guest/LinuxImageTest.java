package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;

/** Files that are kernels for a PC, and files that are none. */
class LinuxImageTest {

  @TempDir private Path folder;

  private Path image(int at, String mark) throws IOException {
    byte[] bytes = new byte[0x1000];
    put(bytes, at, mark);
    put(bytes, 0x20e, "\0\4");
    put(bytes, 0x600, "6.1.0-9-amd64 (somebody) #1\0");
    Path boot = Files.createDirectories(folder.resolve("boot"));
    return Files.write(boot.resolve("vmlinuz"), bytes);
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] some = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(some, 0, bytes, at, some.length);
  }

  @Test
  void itsVersionAndItsModulesAreFound() throws IOException, UnreadableException {
    Path modules =
        Files.createDirectories(folder.resolve("lib/modules/6.1.0-9-amd64/kernel/drivers/virtio"));
    Files.writeString(modules.resolve("virtio.ko.xz"), "");
    Files.writeString(modules.resolve("virtio_mmio.ko"), "");
    LinuxImage kernel = LinuxImage.read(image(0x202, "HdrS"));
    assertEquals("6.1.0-9-amd64", kernel.version());
    assertEquals(
        List.of("virtio.ko.xz"),
        kernel.modules().stream().map(each -> each.getFileName().toString()).toList());
  }

  @Test
  void aKernelForAnotherProcessorIsSaid() throws IOException {
    Path file = image(0x38, "ARMd");
    assertEquals(file + " is a kernel for arm64; this takes one for x86", message(file));
  }

  @Test
  void whatIsNoKernelIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("letter"), "Dear reader,\n");
    assertEquals(
        file + " is no kernel for x86; name its image, such as /boot/vmlinuz-6.1.0-57-amd64",
        message(file));
    Path none = folder.resolve("none");
    assertEquals(none + " cannot be read: there is no such file", message(none));
    assertEquals(folder + " cannot be read: it is a directory", message(folder));
  }

  private static String message(Path file) {
    return String.valueOf(
        assertThrows(UnreadableException.class, () -> LinuxImage.read(file)).getMessage());
  }
}
