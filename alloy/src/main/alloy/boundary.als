/*
 * From where are the boundaries of Queue Align counted, and which is the next one?
 *
 * From address 0 or from the base: if the base is a multiple of Queue Align, that is the same, but the
 * text asks for that only by saying that a ring occupies pages. The next boundary is the first that is
 * not before the end of the available ring, since a ring on a later one leaves the room that
 * virtq_size gives.
 */
module boundary

open literal

/* Two readers who differ in nothing else. */
pred differInBoundary {
  taken[One] and taken[Other]
  fieldsThere[One] and fieldsThere[Other]
  roundsByMask[One] and roundsByMask[Other]
  no One.origin and Other.origin = Ring.base
}
pred boundaryOpen { differInBoundary and no Text.literal and One.used != Other.used }
run boundaryOpen for 0 but exactly 22 Bit, 1 Int expect 1

pred pagesAreWhole { differInBoundary and Text.literal = WholePages }
check wholePagesSettleIt { pagesAreWhole implies One.used = Other.used } for 0 but exactly 22 Bit, 1 Int expect 0
run pagesAreWhole for 0 but exactly 22 Bit, 1 Int expect 1

pred ordinary { taken[One] and fieldsThere[One] and roundsByMask[One] }
check theNextBoundaryIsTheFirst { ordinary implies onFirstBoundary[One] } for 0 but exactly 22 Bit, 1 Int expect 0
run ordinary for 0 but exactly 22 Bit, 1 Int expect 1
