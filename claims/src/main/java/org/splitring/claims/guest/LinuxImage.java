package org.splitring.claims.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;

/**
 * A kernel that a PC can start, and the modules that belong to it.
 *
 * <p>Its head is that of "The Linux/x86 Boot Protocol": a mark, and where the version stands.
 *
 * @param file the kernel
 * @param version its own word for its version
 * @param modules the virtio drivers among its modules; none if they are in the kernel, or are not
 *     found
 */
record LinuxImage(Path file, String version, List<Path> modules) {

  private static final int HEAD = 0x8000;
  private static final int MARK_AT = 0x202;
  private static final String MARK = "HdrS";
  private static final int VERSION_AT = 0x20e;
  private static final int VERSION_FROM = 0x200;
  private static final int ARM_MARK_AT = 0x38;
  private static final String ARM_MARK = "ARMd";
  private static final List<String> DRIVERS =
      List.of(
          "virtio_ring",
          "virtio",
          "virtio_pci_legacy_dev",
          "virtio_pci_modern_dev",
          "virtio_pci",
          "virtio_blk");
  private static final int DEEPEST = 6;

  LinuxImage {
    modules = List.copyOf(modules);
  }

  /**
   * Reads its head, and finds its modules in the tree that it is in: {@code boot/vmlinuz-6.1}
   * beside {@code lib/modules/6.1}.
   */
  static LinuxImage read(Path file) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(
          file
              + " cannot be read: "
              + (Files.isDirectory(file) ? "it is a directory" : "there is no such file"));
    }
    byte[] head;
    try (InputStream stream = Files.newInputStream(file)) {
      head = stream.readNBytes(HEAD);
    } catch (IOException cannot) {
      throw new UnreadableException(file + " cannot be read: " + cannot.getMessage());
    }
    if (!has(head, MARK_AT, MARK)) {
      throw new UnreadableException(
          file
              + (has(head, ARM_MARK_AT, ARM_MARK)
                  ? " is a kernel for arm64; this takes one for x86"
                  : " is no kernel for x86; name its image, such as /boot/vmlinuz-6.1.0-57-amd64"));
    }
    String version = version(head);
    return new LinuxImage(file.toAbsolutePath(), version, modules(file, version));
  }

  private static boolean has(byte[] head, int at, String mark) {
    return head.length >= at + mark.length()
        && new String(head, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  private static String version(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int at = VERSION_FROM + Short.toUnsignedInt(bytes.getShort(VERSION_AT));
    String text =
        at < head.length ? new String(head, at, head.length - at, StandardCharsets.US_ASCII) : "";
    String first = text.split("[ \0]", 2)[0];
    return first.matches("[\\w.+~-]{1,80}") ? first : "of unknown version";
  }

  private static List<Path> modules(Path file, String version) {
    Path boot = file.toAbsolutePath().normalize().getParent();
    Path root = boot == null || boot.getParent() == null ? Path.of("/") : boot.getParent();
    Path modules = root.resolve("lib/modules").resolve(version);
    return DRIVERS.stream().flatMap(each -> module(modules, each).stream()).toList();
  }

  private static Optional<Path> module(Path modules, String name) {
    try (Stream<Path> files =
        Files.find(
            modules.resolve("kernel/drivers"),
            DEEPEST,
            (path, any) -> path.getFileName().toString().matches(name + "[.]ko([.][a-z]+)?"))) {
      return files.findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
