/*
 * What a reader of the standard may take the layout of one ring to be.
 *
 * Standard: "Split Virtqueues", and "Legacy Interfaces: A Note on Virtqueue Layout". Two readers look at
 * the same ring, and each has numbers of his own for it: places are bytes from the base. Nothing is
 * said here of what the text allows; see printed.
 *
 * Scope: every Queue Size, every Queue Align to 65536, with the feature and without, and every base that
 * suits the descriptor table. Of the base only what it is beyond a boundary is looked at: boundaries,
 * and a ring with them, can be moved by multiples of Queue Align. The numbers are less than 2^21:
 * twice the largest room of a ring, which layout shows to be less than 2^20.
 */
module reading

open layout

one sig EventIdx {}

/* Queue Size, Queue Align, how far the base is behind a boundary, and VIRTIO_F_EVENT_IDX or not. */
one sig Ring {
  n, a: Bit,
  base: set Bit,
  negotiated: lone EventIdx,
  availTable, usedTable: set Bit,    // what the table of sizes says of the two rings
  firstTerm, secondTerm: set Bit     // what virtq_size hands to its macro
} {
  legal[n, a, none]
  base in below[a] - below[desc]
  availSize[n, availTable]
  usedSize[n, usedTable]
  availEnd[n, firstTerm]
  usedSize[n, secondTerm]
}

enum EventField { UsedEvent, AvailEvent }

abstract sig Reading {
  there: set EventField, // which of them take up room in this ring
  availBytes: set Bit,   // the size of the available ring
  usedBytes: set Bit,    // the size of the used ring
  behind: set Bit,       // the first byte behind the available ring
  padding: set Bit,      // how many bytes lie between it and the used ring
  parts: set Bit,        // the sizes of the three parts together
  used: set Bit,         // where the used ring starts
  end: set Bit,          // the first byte behind the used ring
  origin: set Bit,       // how far the base is from where boundaries are counted
  place: set Bit,        // where the used ring starts, counted from there
  macro: set Bit,        // what ALIGN adds, and whose digits it clears
  room: set Bit          // what virtq_size gives
}

one sig One, Other extends Reading {}

/* The sums that these words mean. */
pred sums [r: Reading] {
  adds[descTable[Ring.n], r.availBytes, r.behind]
  adds[r.behind, r.usedBytes, r.parts]
  adds[r.behind, r.padding, r.used]
  adds[r.used, r.usedBytes, r.end]
  adds[r.used, r.origin, r.place]
}

/* What one reader may think as another does, so that they differ in one thing only. */
pred fieldsThere [r: Reading] { r.there = EventField }
pred roundsByMask [r: Reading] { r.macro = below[Ring.a] }
pred onFirstBoundary [r: Reading] { r.padding in below[Ring.a] }
