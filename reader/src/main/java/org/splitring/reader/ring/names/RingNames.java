package org.splitring.reader.ring.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.ir.Ordered;

/**
 * The words by which things of a ring are known: all that is taken from names is in these lists.
 *
 * <p>Names are compared by their words, so that {@code queueSize}, {@code QUEUE_SIZE} and {@code
 * queuesize} are one.
 */
public final class RingNames {

  /** Queue Size. */
  public static final Set<String> SIZES =
      squeezed(
          "n num nr qsz qsize qsiz q_size queue_size queue_num queue_len queue_depth queue_entries"
              + " num_descs num_desc num_descriptors n_desc n_descs nr_descs nr_desc n_entries"
              + " num_entries nr_entries entries ring_num ring_entries vring_num vq_num vq_size"
              + " viq_size virtq_size virtqueue_size desc_num desc_count descs_count num_buffers buf_count buffer_count"
              + " vq_n_entries vq_ring_size num_elems vq_entries n_vrings");

  /** Queue Align. */
  public static final Set<String> ALIGNS =
      squeezed(
          "a align alignment qalign queue_align queue_alignment vring_align vring_alignment"
              + " ring_align vq_align vq_alignment page_size pgsize");

  /** Where the ring's memory begins. */
  public static final Set<String> BASES =
      squeezed(
          "base p addr mem vmem ring_mem vring_mem vq_ring_mem ring_addr vring_addr base_addr"
              + " base_address vaddr va pa paddr phys gpa hva buf buffer ptr desc descs desc_addr"
              + " desc_table vq_desc vring_desc ring start memory dma_addr queue_addr pages vb virt"
              + " virt_addr");

  /** Whether VIRTIO_F_EVENT_IDX was negotiated. */
  public static final Set<String> EVENTS =
      squeezed(
          "evt event event_idx has_event_idx use_event_idx use_event event_idx_enabled"
              + " vring_event_idx");

  /** Names of inputs that keep their meaning behind a word of the tree's own. */
  public static final Set<String> OWN_PREFIX =
      squeezed(
          "queue_size queue_num vring_num virtq_size virtqueue_size queue_align vring_align"
              + " vring_alignment queue_alignment num_descs num_desc nr_descs desc_count event_idx");

  /** Members are often named after their structure: {@code vq_qsize} is a {@code qsize}. */
  public static final Set<String> OF_STRUCTURE =
      Set.of("virtio", "pci", "mmio", "ccw", "vq", "viq", "vr", "m", "vring");

  /** What stands beside the word that says which part it is, and changes nothing. */
  public static final Set<String> BESIDE =
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
          "at",
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

  /** What says that a number is a place. */
  public static final Set<String> OFFSETS =
      Set.of(
          "off", "offset", "ofs", "addr", "address", "pa", "va", "phys", "paddr", "vaddr", "gpa");

  /** The words for a part, without which part. */
  public static final Set<String> PARTS =
      Set.of("used", "avail", "available", "desc", "descs", "descriptors", "event", "table");

  /** What says that a number is a size. */
  public static final Set<String> MEASURES = Set.of("size", "sz", "bytes", "len", "length");

  /** What a member function that gives the bytes of its object is called. */
  public static final Set<String> MEASURED_BY = Set.of("size", "sz", "bytes", "layout");

  /** The whole ring. */
  public static final Set<String> WHOLES =
      Set.of("vring", "virtq", "virtqueue", "vq", "ring", "rings", "queue", "total");

  /** What stands beside the size of the whole, and changes nothing. */
  public static final Set<String> WHOLE_BESIDE =
      Set.of(
          "total", "mem", "memory", "alloc", "needed", "required", "compute", "storage", "layout");

  /** Words that only VIRTIO's queues, and their rings, are called by. */
  public static final Set<String> OF_QUEUE = Set.of("vring", "virtq", "virtqueue", "vrings");

  /** In front of a quantity's name these make another thing of it: a verb, or a bound. */
  public static final Set<String> NOT_BEFORE =
      Set.of(
          "free",
          "alloc",
          "allocate",
          "set",
          "put",
          "check",
          "is",
          "has",
          "valid",
          "validate",
          "verify",
          "map",
          "unmap",
          "test",
          "add",
          "del",
          "delete",
          "remove",
          "reset",
          "clear",
          "print",
          "dump",
          "show",
          "read",
          "write",
          "load",
          "store",
          "handle",
          "update",
          "notify",
          "kick",
          "enable",
          "disable",
          "grow",
          "resize",
          "limit",
          "bound",
          "copy",
          "save",
          "restore",
          "config",
          "query",
          "max",
          "maximum",
          "min",
          "minimum",
          "last",
          "next",
          "prev",
          "previous",
          "old",
          "new",
          "cur",
          "current",
          "num",
          "nr",
          "count",
          "default",
          "extra",
          "remaining",
          "left",
          "first",
          "head",
          "tail",
          "idx",
          "index",
          "step",
          "shadow",
          "cached",
          "pending",
          "expected",
          "no",
          "not",
          "un",
          "in",
          "out",
          "packed",
          "fake",
          "bad");

  /** The words of a function that lays a ring out. */
  public static final Set<String> LAYS_OUT =
      Set.of("init", "size", "create", "new", "setup", "alloc", "allocate", "layout");

  /** A queue of the other kind. */
  public static final Set<String> PACKED = Set.of("packed");

  /** What the features that were negotiated are called. */
  public static final Set<String> FEATURES = Set.of("features", "feature", "feats", "negotiated");

  /** Features that need not have been negotiated, or were not. */
  public static final Set<String> OTHER_FEATURES =
      Set.of(
          "host",
          "device",
          "offer",
          "offered",
          "support",
          "supported",
          "avail",
          "available",
          "disabled",
          "disable",
          "masked",
          "mask",
          "rejected",
          "unsupported",
          "missing",
          "required",
          "backend",
          "hw",
          "possible",
          "allowed",
          "off",
          "clear",
          "not",
          "no",
          "unwanted",
          "dropped",
          "legacy");

  /** What asks a function whether a feature was negotiated. */
  public static final Set<String> ASKS =
      Set.of("has", "with", "test", "negotiated", "enabled", "check", "is");

  private RingNames() {}

  private static Set<String> squeezed(String names) {
    return Ordered.set(Stream.of(names.split(" ")).map(each -> each.replace("_", "")).toList());
  }

  /** Whether a list has that name, however its words are joined. */
  public static boolean has(Set<String> squeezed, Words name) {
    return squeezed.contains(String.join("", name.all()));
  }

  /** Whether words may stand in front of a name without changing what it means. */
  public static boolean mayStandBefore(List<String> words) {
    return words.size() <= 2 && words.stream().noneMatch(NOT_BEFORE::contains);
  }
}
