package org.splitring.claims.c;

import java.util.Set;

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

  private RoleNames() {}
}
