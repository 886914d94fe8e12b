/*
 * Are the event fields there where VIRTIO_F_EVENT_IDX was not negotiated?
 *
 * The comments beside them can be read both ways. Three other clauses, each at its word, say that they
 * are: it can be inferred from the calculation. The comments, at theirs, say that they are not. So the
 * text answers the question twice.
 */
module eventFields

open literal

/* As printed: two readers who differ in nothing but one field, and so in a size; and even in where the
   used ring starts. */
pred differInFields {
  taken[One] and taken[Other] and no Text.literal and no Ring.base
  roundsByMask[One] and roundsByMask[Other]
  onFirstBoundary[One] and onFirstBoundary[Other]
}
pred usedEventOpen { differInFields and fieldsThere[One] and Other.there = AvailEvent }
pred availEventOpen { differInFields and fieldsThere[One] and Other.there = UsedEvent }
pred usedRingMoves { usedEventOpen and One.used != Other.used }

run usedEventOpen for 0 but exactly 22 Bit, 1 Int expect 1
run availEventOpen for 0 but exactly 22 Bit, 1 Int expect 1
run usedRingMoves for 0 but exactly 22 Bit, 1 Int expect 1

/* With the feature it is not open. */
run absentWithFeature { printed[One] and some Ring.negotiated and not fieldsThere[One] } for 0 but exactly 22 Bit, 1 Int expect 0

/* At their word. */
pred atItsWord [clauses: set Clause] {
  Text.literal = clauses and no Ring.negotiated and taken[One]
}

check sizeTableSaysThere { atItsWord[SizeTable] implies fieldsThere[One] } for 0 but exactly 22 Bit, 1 Int expect 0
run sizeTableAtItsWord { atItsWord[SizeTable] } for 0 but exactly 22 Bit, 1 Int expect 1

check sizeFormulaSaysThere { atItsWord[SizeFormula] implies fieldsThere[One] } for 0 but exactly 22 Bit, 1 Int expect 0
run sizeFormulaAtItsWord { atItsWord[SizeFormula] } for 0 but exactly 22 Bit, 1 Int expect 1

check ignoringSaysThere { atItsWord[IgnoreUsedEvent + IgnoreAvailEvent] implies fieldsThere[One] }
for 0 but exactly 22 Bit, 1 Int expect 0
run ignoringAtItsWord { atItsWord[IgnoreUsedEvent + IgnoreAvailEvent] } for 0 but exactly 22 Bit, 1 Int expect 1

check commentsSayAbsent { atItsWord[AvailComment + UsedComment] implies no One.there } for 0 but exactly 22 Bit, 1 Int expect 0
run commentsAtTheirWord { atItsWord[AvailComment + UsedComment] } for 0 but exactly 22 Bit, 1 Int expect 1

/* No ring without the feature satisfies a comment and one of the three. */
run commentAndTable { atItsWord[AvailComment + SizeTable] } for 0 but exactly 22 Bit, 1 Int expect 0
run commentAndFormula { atItsWord[UsedComment + SizeFormula] } for 0 but exactly 22 Bit, 1 Int expect 0
run commentAndIgnoring { atItsWord[AvailComment + IgnoreUsedEvent] } for 0 but exactly 22 Bit, 1 Int expect 0

/* What is left says nothing of it. */
fun theRest: set Clause { QueueAlignInQalign + WastesPadding + WholePages }
run theRestSaysThere { atItsWord[theRest] and fieldsThere[One] } for 0 but exactly 22 Bit, 1 Int expect 1
run theRestSaysAbsent { atItsWord[theRest] and no One.there } for 0 but exactly 22 Bit, 1 Int expect 1
