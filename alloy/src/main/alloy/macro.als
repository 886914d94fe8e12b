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

/* At its word the formula breaks what the text says beside it: the ring need not fit, there need not be
   padding, and not whole pages. */
pred queueAlignItself { notLooking and fieldsThere[One] and queueAlignInQalign[One] }
run ringDoesNotFit { queueAlignItself and less[One.room, One.end] } for 0 but exactly 22 Bit, 1 Int expect 1
run noPadding { queueAlignItself and One.room = One.parts } for 0 but exactly 22 Bit, 1 Int expect 1
run noPaddingAndYetWaste { queueAlignItself and One.room = One.parts and WastesPadding in satisfied[One] }
for 0 but exactly 22 Bit, 1 Int expect 0
run partOfAPage { queueAlignItself and some One.room & below[Ring.a] } for 0 but exactly 22 Bit, 1 Int expect 1
run partOfAPageAndYetWhole {
  queueAlignItself and some One.room & below[Ring.a] and WholePages in satisfied[One]
} for 0 but exactly 22 Bit, 1 Int expect 0

/* There is no third way to read it; and at its word there is only one. */
run neither { printed[One] and not roundsByMask[One] and not queueAlignInQalign[One] } for 0 but exactly 22 Bit, 1 Int expect 0
run maskAtItsWord { Text.literal = QueueAlignInQalign and taken[One] and roundsByMask[One] } for 0 but exactly 22 Bit, 1 Int expect 0

pred byMask { notLooking and roundsByMask[One] }
check ringFits { byMask implies not less[One.room, One.end] } for 0 but exactly 22 Bit, 1 Int expect 0
run byMask for 0 but exactly 22 Bit, 1 Int expect 1
