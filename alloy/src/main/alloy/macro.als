/*
 * What does the macro of virtq_size round up to?
 *
 * To a multiple of Queue Align if qalign is the mask that goes with it. If it is Queue Align itself, as
 * the text says, the macro does not round at all, and the room can be too small for the ring.
 */
module macro

open literal

/* Two readers who differ in nothing else. */
pred macroOpen {
  taken[One] and taken[Other] and no Text.literal
  EventField = One.there and EventField = Other.there
  One.used = Other.used and One.origin = Other.origin
  One.macro = below[Ring.a] and Other.macro = Ring.a
  One.room != Other.room
}
run macroOpen for 0 but exactly 22 Bit, 1 Int expect 1

/* Queue Align itself, and not looking whether the ring fits. */
pred atItsWord {
  sums[One] and availStruct[One] and usedStruct[One] and legacyStruct[One] and sizeFormula[One]
  queueAlignInQalign[One]
}
run ringDoesNotFit { atItsWord and EventField = One.there and no Ring.base and less[One.room, One.end] } for 0 but exactly 22 Bit, 1 Int expect 1

/* With the mask, the room is enough for every ring that starts on a boundary. */
pred byMask {
  sums[One] and availStruct[One] and usedStruct[One] and legacyStruct[One] and sizeFormula[One]
  One.macro = below[Ring.a] and no Ring.base and One.padding in below[Ring.a]
}
check ringFits { byMask implies not less[One.room, One.end] } for 0 but exactly 22 Bit, 1 Int expect 0
run byMask for 0 but exactly 22 Bit, 1 Int expect 1
