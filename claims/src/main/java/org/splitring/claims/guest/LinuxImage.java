package org.splitring.claims.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;

/**
 * A kernel, and what it needs from the tree that it is in: {@code boot/vmlinuz-6.1} beside {@code
 * lib/modules/6.1}, or {@code usr/lib/modules/6.1}.
 *
 * @param file the kernel
 * @param version its own word for its version, or that of its name
 * @param modules the virtio drivers among its modules; none if they are in the kernel, or are not
 *     found
 * @param shell a busybox, linked statically, for its processor
 */
record LinuxImage(Path file, String version, List<Path> modules, Path shell) {

  private static final List<String> DRIVERS =
      List.of(
          "virtio_ring",
          "virtio",
          "virtio_mmio",
          "virtio_pci_legacy_dev",
          "virtio_pci_modern_dev",
          "virtio_pci",
          "virtio_blk");
  private static final int DEEPEST = 6;
  private static final Pattern NAMED = Pattern.compile("vmlinu[xz]-([\\w.+~-]{1,80})");
  private static final Path ROOT = Path.of("/");

  LinuxImage {
    modules = List.copyOf(modules);
  }

  /** Reads its head, and finds the rest. */
  static LinuxImage read(Path file, KernelProcessor processor) throws UnreadableException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(
          file
              + " cannot be read: "
              + (Files.isDirectory(file) ? "it is a directory" : "there is no such file"));
    }
    byte[] head;
    try {
      head = KernelProcessor.head(file);
    } catch (IOException cannot) {
      throw new UnreadableException(file + " cannot be read: " + cannot.getMessage());
    }
    Optional<KernelProcessor> is = KernelProcessor.of(head);
    if (!is.equals(Optional.of(processor))) {
      throw new UnreadableException(
          file
              + (is.isPresent()
                  ? " is a kernel for " + is.get().label() + "; this takes one for "
                  : " is no kernel for ")
              + processor.label()
              + (is.isPresent() ? "" : "; name its image, such as /boot/vmlinuz-6.1.0-57-amd64"));
    }
    String version = processor.version(head).orElseGet(() -> named(file));
    Path root = root(file);
    return new LinuxImage(
        file.toAbsolutePath(), version, modules(root, version), shell(root, processor));
  }

  private static String named(Path file) {
    Matcher name = NAMED.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? name.group(1) : "of unknown version";
  }

  private static Path root(Path file) {
    Path boot = file.toAbsolutePath().normalize().getParent();
    return boot == null || boot.getParent() == null ? ROOT : boot.getParent();
  }

  private static List<Path> modules(Path root, String version) {
    return Stream.of("lib/modules", "usr/lib/modules")
        .map(each -> root.resolve(each).resolve(version))
        .filter(Files::isDirectory)
        .limit(1)
        .flatMap(modules -> DRIVERS.stream().flatMap(each -> module(modules, each).stream()))
        .toList();
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

  private static Path shell(Path root, KernelProcessor processor) throws UnreadableException {
    List<Path> places =
        Stream.of(root, ROOT).map(each -> each.resolve("bin/busybox")).distinct().toList();
    return places.stream()
        .filter(processor::runs)
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableException(
                    String.format(
                        Locale.ROOT,
                        "there is no busybox for %s at %s; unpack Debian's package"
                            + " busybox-static for that processor beside the kernel",
                        processor.label(),
                        String.join(" or ", places.stream().map(Path::toString).toList()))));
  }
}
