/*
 * What does the macro of virtq_size round up to?
 *
 * To a multiple of Queue Align if qalign is the mask that goes with it. If it is Queue Align itself, as
 * the text says, the macro does not round, and what it gives can be too small for the ring.
 */
module macro

open literal

/* Two readers who differ in nothing else. */
pred macroOpen {
  taken[One] and taken[Other] and no Text.literal and no Ring.base
  fieldsThere[One] and fieldsThere[Other]
  onFirstBoundary[One] and onFirstBoundary[Other]
  roundsByMask[One] and queueAlignInQalign[Other]
  One.room != Other.room
}
run macroOpen for 0 but exactly 22 Bit, 1 Int expect 1

/* The layout without asking whether the ring fits. */
pred notLooking {
  sums[One] and availStruct[One] and usedStruct[One] and legacyStruct[One] and sizeFormula[One]
  no Ring.base and onFirstBoundary[One]
}

run ringDoesNotFit {
  notLooking and fieldsThere[One] and queueAlignInQalign[One] and less[One.room, One.end]
} for 0 but exactly 22 Bit, 1 Int expect 1

pred byMask { notLooking and roundsByMask[One] }
check ringFits { byMask implies not less[One.room, One.end] } for 0 but exactly 22 Bit, 1 Int expect 0
run byMask for 0 but exactly 22 Bit, 1 Int expect 1
