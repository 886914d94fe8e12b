package org.splitring.claims.c;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * What names mean: the list of names by which inputs and quantities are recognised, whoever's code
 * it is. Everything else has to be said by the user.
 */
final class Roles {

  /**
   * What a variable or member holds: a quantity, or the descriptor table, whose place is the base.
   */
  enum Part {
    DESC,
    AVAIL,
    USED_EVENT,
    USED,
    AVAIL_EVENT,
    TOTAL;

    /** The quantity; the descriptor table is none. */
    Optional<Quantity> quantity() {
      return this == DESC ? Optional.empty() : Optional.of(Quantity.valueOf(name()));
    }
  }

  private static final Set<String> SIZES =
      Set.of(
          "n",
          "num",
          "nr",
          "qsz",
          "qsize",
          "qsiz",
          "q_size",
          "queue_size",
          "queuesize",
          "queue_num",
          "queuenum",
          "num_descs",
          "num_desc",
          "numdesc",
          "ndesc",
          "ndescs",
          "nr_descs",
          "nr_desc",
          "nentries",
          "num_entries",
          "entries",
          "queue_len",
          "queue_depth",
          "ring_num",
          "vring_num",
          "vq_num",
          "vq_size",
          "viq_size",
          "desc_num",
          "desc_count",
          "num_buffers",
          "vq_nentries",
          "vq_ring_size",
          "num_elems",
          "vq_entries",
          "nvrings");
  private static final Set<String> ALIGNS =
      Set.of(
          "a",
          "align",
          "alignment",
          "qalign",
          "queue_align",
          "queuealign",
          "vring_align",
          "ring_align",
          "vq_align",
          "vq_alignment",
          "page_size",
          "pagesize");
  private static final Set<String> BASES =
      Set.of(
          "base",
          "p",
          "addr",
          "mem",
          "vmem",
          "ring_mem",
          "vring_mem",
          "vq_ring_mem",
          "ring_addr",
          "base_addr",
          "vaddr",
          "va",
          "pa",
          "paddr",
          "phys",
          "gpa",
          "hva",
          "buf",
          "buffer",
          "ptr",
          "desc",
          "descs",
          "desc_addr",
          "desc_table",
          "vq_desc",
          "vring_desc",
          "ring",
          "start",
          "memory",
          "dma_addr",
          "queue_addr",
          "pages",
          "vb",
          "virt");
  private static final Set<String> EVENTS =
      Set.of(
          "evt",
          "event",
          "event_idx",
          "eventidx",
          "has_event_idx",
          "use_event_idx",
          "use_event",
          "event_idx_enabled",
          "vring_event_idx");

  private static final Set<String> BESIDE =
      Set.of(
          "vq",
          "vring",
          "virtq",
          "virtqueue",
          "ring",
          "rings",
          "queue",
          "q",
          "vr",
          "off",
          "offset",
          "ofs",
          "addr",
          "address",
          "ptr",
          "base",
          "pa",
          "va",
          "phys",
          "paddr",
          "vaddr",
          "dma",
          "hva",
          "gpa",
          "start",
          "area",
          "m",
          "s",
          "p",
          "get",
          "calc",
          "virtio",
          "split",
          "legacy",
          "vhost",
          "queue's");
  private static final Set<String> OFFSETS =
      Set.of(
          "off", "offset", "ofs", "addr", "address", "pa", "va", "phys", "paddr", "vaddr", "gpa");
  private static final Set<String> MEASURES = Set.of("size", "sz", "bytes", "len", "length");
  private static final Set<String> WHOLES =
      Set.of("vring", "virtq", "virtqueue", "vq", "ring", "rings", "queue", "total");
  private static final Set<String> WHOLE_BESIDE =
      Set.of(
          "total", "mem", "memory", "alloc", "needed", "required", "compute", "storage", "layout");

  private Roles() {}

  /** The input that a variable or member of that name is. */
  static Optional<Input> input(String shown) {
    String whole = last(shown).toLowerCase(Locale.ROOT).replaceAll("^_+|_+$", "");
    return input(whole, true);
  }

  /** Members are often named after their structure: {@code vq_qsize} is a {@code qsize}. */
  private static Optional<Input> input(String name, boolean maybePrefixed) {
    if (SIZES.contains(name)) {
      return Optional.of(Input.N);
    }
    if (ALIGNS.contains(name)) {
      return Optional.of(Input.A);
    }
    if (BASES.contains(name)) {
      return Optional.of(Input.BASE);
    }
    if (EVENTS.contains(name)) {
      return Optional.of(Input.EVT);
    }
    String bare = name.replaceFirst("^(vq|viq|vr|m)_", "");
    return maybePrefixed && !bare.equals(name) ? input(bare, false) : Optional.empty();
  }

  /** What a variable or member of that name holds. */
  static Optional<Part> part(String shown) {
    Set<String> words = words(last(shown));
    if (words.contains("total")
        && without(words, WHOLES, MEASURES, BESIDE, WHOLE_BESIDE).isEmpty()) {
      return Optional.of(Part.TOTAL);
    }
    return place(words);
  }

  /**
   * Whether something of that type can hold that part: a place is a pointer, an integer as wide as
   * an address, or is called an offset. What is called {@code used} otherwise is mostly a count. Of
   * the descriptor table nothing is compared; whatever is stored there is the base.
   */
  static boolean holds(Part part, String shown, IType type, DataModel model) {
    return part == Part.TOTAL || part == Part.DESC || isPlace(shown, type, model);
  }

  /** The same for what a function returns. */
  static boolean holds(Quantity quantity, String name, IType type, DataModel model) {
    return quantity.measure() != Quantity.Measure.PLACE || isPlace(name, type, model);
  }

  private static boolean isPlace(String shown, IType type, DataModel model) {
    IType plain = Abi.plain(type);
    if (plain instanceof IPointerType) {
      return true;
    }
    boolean named = words(last(shown)).stream().anyMatch(OFFSETS::contains);
    boolean event = words(last(shown)).contains("event");
    boolean wide =
        plain instanceof IBasicType basic
            && basic.getKind() == IBasicType.Kind.eInt
            && (basic.isLongLong()
                || basic.isLong() && model.longType(false).width() == model.address().width()
                || model == DataModel.ILP32 && !basic.isShort());
    return named || wide && !event;
  }

  private static Optional<Part> place(Set<String> words) {
    boolean used = words.contains("used");
    boolean avail = words.contains("avail") || words.contains("available");
    boolean desc =
        words.contains("desc") || words.contains("descs") || words.contains("descriptors");
    boolean event = words.contains("event");
    Set<String> rest =
        without(
            words,
            Set.of("used", "avail", "available", "desc", "descs", "descriptors", "event", "table"),
            BESIDE);
    if (!rest.isEmpty() || (used ? 1 : 0) + (avail ? 1 : 0) + (desc ? 1 : 0) != 1) {
      return Optional.empty();
    }
    if (desc) {
      return event ? Optional.empty() : Optional.of(Part.DESC);
    }
    return Optional.of(
        used ? event ? Part.USED_EVENT : Part.USED : event ? Part.AVAIL_EVENT : Part.AVAIL);
  }

  /** What a function of that name returns. */
  static Optional<Quantity> function(String name) {
    Set<String> words = words(name);
    boolean measure = words.stream().anyMatch(MEASURES::contains);
    if (!measure) {
      return place(words).flatMap(Part::quantity);
    }
    Set<String> rest = without(words, MEASURES, BESIDE);
    if (rest.equals(Set.of("avail")) || rest.equals(Set.of("available"))) {
      return Optional.of(Quantity.AVAIL_SIZE);
    }
    if (rest.equals(Set.of("used"))) {
      return Optional.of(Quantity.USED_SIZE);
    }
    boolean whole = words.stream().anyMatch(WHOLES::contains);
    return whole && without(rest, WHOLE_BESIDE).isEmpty()
        ? Optional.of(Quantity.TOTAL)
        : Optional.empty();
  }

  /** The variable or member itself, without the object it is in. An element of an array is none. */
  static String last(String shown) {
    int arrow = shown.lastIndexOf("->");
    int start = Math.max(shown.lastIndexOf('.') + 1, arrow < 0 ? 0 : arrow + 2);
    return shown.substring(start);
  }

  @SafeVarargs
  private static Set<String> without(Set<String> words, Set<String>... known) {
    Set<String> rest = new HashSet<>(words);
    for (Set<String> each : known) {
      rest.removeAll(each);
    }
    return rest;
  }

  /** The words a name is made of: {@code usedOffset} and {@code used_offset} have the same. */
  private static Set<String> words(String name) {
    String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(Arrays.asList(parted.split("_+")));
    words.remove("");
    return words;
  }
}
