/*
 * From where are the boundaries of Queue Align counted, and which is the next one?
 *
 * From address 0 or from the base: if the base is a multiple of Queue Align, that is the same. The text
 * asks for it only by saying that a ring occupies pages. The next boundary is the one on which the
 * padding would begin, since a used ring on the one behind it leaves the room that virtq_size gives.
 */
module boundary

open literal

/* Two readers who differ in nothing else. */
pred boundaryOpen {
  taken[One] and taken[Other] and no Text.literal
  EventField = One.there and EventField = Other.there
  One.macro = below[Ring.a] and Other.macro = below[Ring.a]
  some One.origin and no Other.origin
  One.used != Other.used
}
run boundaryOpen for 0 but exactly 22 Bit, 1 Int expect 1

pred pagesAreWhole { Text.literal = WholePages and taken[One] and taken[Other] and One.there = Other.there and EventField in One.there and One.macro = below[Ring.a] and Other.macro = below[Ring.a] }
check wholePagesSettleIt { pagesAreWhole implies One.used = Other.used } for 0 but exactly 22 Bit, 1 Int expect 0
run pagesAreWhole for 0 but exactly 22 Bit, 1 Int expect 1

pred ordinary { taken[One] and EventField = One.there and One.macro = below[Ring.a] }
check theNextBoundaryIsTheFirst { ordinary implies One.padding in below[Ring.a] } for 0 but exactly 22 Bit, 1 Int expect 0
run ordinary for 0 but exactly 22 Bit, 1 Int expect 1
