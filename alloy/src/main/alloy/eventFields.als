/*
 * Are the event fields there where VIRTIO_F_EVENT_IDX was not negotiated?
 *
 * The comments beside them can be read both ways. Three other clauses, each at its word, say that they
 * are: from the calculation one can infer it. The comments, at theirs, say that they are not. So the
 * text answers the question twice.
 */
module eventFields

open literal

pred withoutFeature { no Ring.negotiated }

/* As printed: two readers who differ in nothing but a field, and what comes of it for the used ring. */
pred bothTaken { taken[One] and taken[Other] and no Text.literal }
pred usedEventOpen { bothTaken and One.there - Other.there = UsedEvent and Other.there in One.there }
pred availEventOpen { bothTaken and One.there - Other.there = AvailEvent and Other.there in One.there }

run usedEventOpen for 0 but exactly 22 Bit, 1 Int expect 1
run availEventOpen for 0 but exactly 22 Bit, 1 Int expect 1
run usedRingMoves { usedEventOpen and no Ring.base and One.padding + Other.padding in below[Ring.a] and One.used != Other.used }
for 0 but exactly 22 Bit, 1 Int expect 1

/* At their word. */
pred atItsWord [clauses: set Clause] { Text.literal = clauses and withoutFeature and taken[One] }

check sizeTableSaysThere { atItsWord[SizeTable] implies EventField in One.there } for 0 but exactly 22 Bit, 1 Int expect 0
run sizeTableAtItsWord { atItsWord[SizeTable] } for 0 but exactly 22 Bit, 1 Int expect 1

check sizeFormulaSaysThere { atItsWord[SizeFormula] implies EventField in One.there } for 0 but exactly 22 Bit, 1 Int expect 0
run sizeFormulaAtItsWord { atItsWord[SizeFormula] } for 0 but exactly 22 Bit, 1 Int expect 1

check ignoringSaysThere { atItsWord[IgnoreUsedEvent + IgnoreAvailEvent] implies EventField in One.there } for 0 but exactly 22 Bit, 1 Int expect 0
run ignoringAtItsWord { atItsWord[IgnoreUsedEvent + IgnoreAvailEvent] } for 0 but exactly 22 Bit, 1 Int expect 1

check commentsSayAbsent { atItsWord[AvailComment + UsedComment] implies no One.there } for 0 but exactly 22 Bit, 1 Int expect 0
run commentsAtTheirWord { atItsWord[AvailComment + UsedComment] } for 0 but exactly 22 Bit, 1 Int expect 1

/* No ring without the feature satisfies a comment and one of the three. */
run commentAndTable { atItsWord[AvailComment + SizeTable] } for 0 but exactly 22 Bit, 1 Int expect 0
run commentAndFormula { atItsWord[AvailComment + SizeFormula] } for 0 but exactly 22 Bit, 1 Int expect 0
run commentAndIgnoring { atItsWord[AvailComment + IgnoreUsedEvent] } for 0 but exactly 22 Bit, 1 Int expect 0

/* What is left says nothing of it. */
fun theRest: set Clause { QueueAlignInQalign + WastesPadding + WholePages }
run theRestSaysThere { atItsWord[theRest] and EventField in One.there } for 0 but exactly 22 Bit, 1 Int expect 1
run theRestSaysAbsent { atItsWord[theRest] and no One.there } for 0 but exactly 22 Bit, 1 Int expect 1
