package org.splitring.claims.c;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which {@link Roles} knows things: this list is all that is taken from names. */
final class RoleNames {

  static final Set<String> SIZES =
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

  static final Set<String> ALIGNS =
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
          "pagesize",
          "pgsize");

  static final Set<String> BASES =
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
          "virt",
          "virt_addr");

  static final Set<String> EVENTS =
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

  static final Set<String> BESIDE =
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

  static final Set<String> OFFSETS =
      Set.of(
          "off", "offset", "ofs", "addr", "address", "pa", "va", "phys", "paddr", "vaddr", "gpa");

  static final Set<String> MEASURES = Set.of("size", "sz", "bytes", "len", "length");

  static final Set<String> WHOLES =
      Set.of("vring", "virtq", "virtqueue", "vq", "ring", "rings", "queue", "total");

  static final Set<String> WHOLE_BESIDE =
      Set.of(
          "total", "mem", "memory", "alloc", "needed", "required", "compute", "storage", "layout");

  /** One of these words is in every name that could be a quantity's, or the descriptor table's. */
  static final Set<String> OF_QUANTITIES =
      Stream.concat(
              Stream.of("avail", "available", "used", "total", "desc", "descs", "descriptors"),
              MEASURES.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** How a word begins that only VIRTIO's queues, and their rings, are called by. */
  static final List<String> OF_QUEUE = List.of("virtq", "vring");

  /** How a word begins that is VIRTIO's, but may be of any part of it, or short for more. */
  static final List<String> OF_DEVICE = List.of("virtio", "vhost", "vq", "viq");

  private RoleNames() {}
}
