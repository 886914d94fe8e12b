package org.splitring.claims.c;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.Struct;

/**
 * What stands for the system's headers of the ring where a tree does not have them: of {@code
 * <linux/virtio_ring.h>} the structures under the names it gives them, and none of its functions;
 * of {@code <linux/virtio_pci.h>} the alignment, which the standard fixes for legacy PCI.
 *
 * <p>The numbers are those of {@link Struct} and {@link QueueAlign}.
 */
final class UapiHeader {

  private static final String FOLDER = "/splitring/";
  private static final String RING = "linux/virtio_ring.h";
  private static final String PCI = "linux/virtio_pci.h";

  private static final Map<String, String> ELEMENTS =
      Map.of("avail", "unsigned short", "used", "struct vring_used_elem");

  private UapiHeader() {}

  /** The name under which the parser asks for a header that is included so. */
  static Optional<String> path(String include) {
    return include.equals(RING) || include.equals(PCI)
        ? Optional.of(FOLDER + include)
        : Optional.empty();
  }

  /** The text of such a header. */
  static Optional<String> text(String path) {
    if (path.equals(FOLDER + PCI)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "#define VIRTIO_PCI_QUEUE_ADDR_SHIFT %d\n#define VIRTIO_PCI_VRING_ALIGN %d\n",
              Long.numberOfTrailingZeros(QueueAlign.LEGACY_PCI.bytes()),
              QueueAlign.LEGACY_PCI.bytes()));
    }
    return path.equals(FOLDER + RING) ? Optional.of(ring()) : Optional.empty();
  }

  /** The structures under Linux's names and the standard's, on one line. */
  static String standard() {
    StringBuilder text = new StringBuilder();
    for (String family : new String[] {"vring", "virtq"}) {
      String element = "struct " + family + "_used_elem";
      text.append(structure(family + "_desc", Struct.VIRTQ_DESC, ""))
          .append(structure(family + "_used_elem", Struct.VIRTQ_USED_ELEM, ""))
          .append(structure(family + "_avail", Struct.VIRTQ_AVAIL, ELEMENTS.get("avail")))
          .append(structure(family + "_used", Struct.VIRTQ_USED, element));
    }
    return text.toString().replace('\n', ' ');
  }

  private static String ring() {
    return "#ifndef SPLITRING_VIRTIO_RING_H\n#define SPLITRING_VIRTIO_RING_H\n"
        + structure("vring_desc", Struct.VIRTQ_DESC, "")
        + structure("vring_used_elem", Struct.VIRTQ_USED_ELEM, "")
        + structure("vring_avail", Struct.VIRTQ_AVAIL, ELEMENTS.get("avail"))
        + structure("vring_used", Struct.VIRTQ_USED, ELEMENTS.get("used"))
        + "typedef struct vring_desc vring_desc_t;\ntypedef struct vring_avail vring_avail_t;\n"
        + "typedef struct vring_used vring_used_t;\ntypedef struct vring_used_elem vring_used_elem_t;\n"
        + "struct vring { unsigned int num; struct vring_desc *desc; struct vring_avail *avail;"
        + " struct vring_used *used; };\n#endif\n";
  }

  /** The header's structures end with the ring; the event fields behind it have macros. */
  private static String structure(String name, Struct struct, String element) {
    StringBuilder text = new StringBuilder("struct " + name + " {");
    for (Field field : struct.fields()) {
      if (field.size().perEntry() != 0) {
        return text.append(' ')
            .append(element)
            .append(' ')
            .append(field.name())
            .append("[]; };\n")
            .toString();
      }
      text.append(' ').append(integer(field.size().fixed())).append(' ').append(field.name());
      text.append(';');
    }
    return text.append(" };\n").toString();
  }

  private static String integer(long bytes) {
    return bytes == Short.BYTES
        ? "unsigned short"
        : bytes == Integer.BYTES ? "unsigned int" : "unsigned long long";
  }
}
