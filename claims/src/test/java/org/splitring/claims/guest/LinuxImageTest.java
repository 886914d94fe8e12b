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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;

/** Files that are kernels, and files that are none. */
class LinuxImageTest {

  @TempDir private Path folder;

  /** An image with the mark of a processor; its version stands where each has it. */
  private Path image(KernelProcessor processor) throws IOException {
    byte[] bytes = new byte[0x19000];
    switch (processor) {
      case X86 -> put(bytes, 0x202, "HdrS");
      case ARM64 -> put(bytes, 0x38, "ARMd");
      case S390X -> put(bytes, 0x10008, "S390EP");
    }
    put(bytes, 0x20e, "\0\4");
    put(bytes, 0x600, "6.1.0-9-amd64 (somebody) #1\0");
    put(bytes, 0x10428, "\0\0\0\0\0\1\u0082\0");
    put(bytes, 0x18200, "6.1.0-9-s390x (somebody) #1\0");
    Path boot = Files.createDirectories(folder.resolve("boot"));
    return Files.write(boot.resolve("vmlinuz-6.1.0-9-arm64"), bytes);
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] some = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(some, 0, bytes, at, some.length);
  }

  /** The beginning of a program, as ELF has it. */
  private Path busybox(int machineLow, int machineHigh) throws IOException {
    byte[] bytes = new byte[64];
    put(bytes, 0, "\u007fELF");
    bytes[18] = (byte) machineLow;
    bytes[19] = (byte) machineHigh;
    return Files.write(Files.createDirectories(folder.resolve("bin")).resolve("busybox"), bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "X86, 62, 0, 6.1.0-9-amd64, lib/modules",
    "X86, 62, 0, 6.1.0-9-amd64, usr/lib/modules",
    "ARM64, 183, 0, 6.1.0-9-arm64, lib/modules",
    "S390X, 0, 22, 6.1.0-9-s390x, lib/modules",
  })
  void itsVersionItsModulesAndAShellAreFound(
      KernelProcessor processor, int low, int high, String version, String place)
      throws IOException, UnreadableException {
    Path modules =
        Files.createDirectories(
            folder.resolve(place).resolve(version).resolve("kernel/drivers/virtio"));
    Files.writeString(modules.resolve("virtio.ko.xz"), "");
    Files.writeString(modules.resolve("virtio_mmio.ko"), "");
    Files.writeString(modules.resolve("virtio_balloon.ko"), "");
    Path shell = busybox(low, high);
    LinuxImage kernel = LinuxImage.read(image(processor), processor);
    assertEquals(version, kernel.version());
    assertEquals(shell, kernel.shell());
    assertEquals(
        List.of("virtio.ko.xz", "virtio_mmio.ko"),
        kernel.modules().stream().map(each -> each.getFileName().toString()).toList());
  }

  /** A shell of this machine's would not run there. */
  @Test
  void aShellForAnotherProcessorIsNone() throws IOException {
    busybox(62, 0);
    Path file = image(KernelProcessor.S390X);
    assertEquals(
        "there is no busybox for s390x at "
            + folder
            + "/bin/busybox or /bin/busybox; unpack Debian's package busybox-static for that"
            + " processor beside the kernel",
        message(file, KernelProcessor.S390X));
  }

  @Test
  void aKernelForAnotherProcessorIsSaid() throws IOException {
    Path file = image(KernelProcessor.ARM64);
    assertEquals(
        file + " is a kernel for arm64; this takes one for x86",
        message(file, KernelProcessor.X86));
    assertEquals(
        file + " is a kernel for arm64; this takes one for s390x",
        message(file, KernelProcessor.S390X));
  }

  @Test
  void whatIsNoKernelIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("letter"), "Dear reader,\n");
    assertEquals(
        file + " is no kernel for x86; name its image, such as /boot/vmlinuz-6.1.0-57-amd64",
        message(file, KernelProcessor.X86));
    Path none = folder.resolve("none");
    assertEquals(
        none + " cannot be read: there is no such file", message(none, KernelProcessor.X86));
    assertEquals(
        folder + " cannot be read: it is a directory", message(folder, KernelProcessor.X86));
  }

  private static String message(Path file, KernelProcessor processor) {
    return String.valueOf(
        assertThrows(UnreadableException.class, () -> LinuxImage.read(file, processor))
            .getMessage());
  }
}
