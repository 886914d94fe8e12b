/*
 * The clauses of the text at their word: each in the strictest sense that a reader may insist on.
 *
 * A reader chooses which clauses he takes so; the others count as in printed.
 */
module literal

open printed

enum Clause {
  SizeTable, SizeFormula, AvailComment, UsedComment, IgnoreUsedEvent, IgnoreAvailEvent,
  QueueAlignInQalign, WastesPadding, WholePages
}

one sig Text { literal: set Clause }

/* The table gives the total number of bytes of a part, whatever was negotiated. */
pred sizeTable [r: Reading] {
  r.availBytes = Ring.availTable
  r.usedBytes = Ring.usedTable
}

/* The terms of virtq_size are the sizes of the parts, rather than enough for them. */
pred sizeFormulaCounts [r: Reading] {
  r.behind = Ring.firstTerm
  r.usedBytes = Ring.secondTerm
}

/* "Only if" says when used_event is there, rather than when it is of use. */
pred availComment [r: Reading] {
  UsedEvent in r.there implies some Ring.negotiated
}

/* The same of avail_event. */
pred usedComment [r: Reading] {
  AvailEvent in r.there implies some Ring.negotiated
}

/* What the device must ignore without the feature is there. */
pred ignoreUsedEvent [r: Reading] {
  UsedEvent in r.there
}

/* What the driver must ignore without the feature is there. */
pred ignoreAvailEvent [r: Reading] {
  AvailEvent in r.there
}

/* Queue Align is given in qalign, itself and not its mask. */
pred queueAlignInQalign [r: Reading] {
  r.macro = Ring.a
}

/* The formula wastes room with padding, for this ring as for any other. */
pred wastesPadding [r: Reading] {
  less[r.parts, r.room]
}

/* A ring occupies whole pages of Queue Align bytes. That they are two or more follows. */
pred wholePages [r: Reading] {
  no Ring.base
  no r.room & below[Ring.a]
}

/* The clauses that a reading satisfies at their word. */
fun satisfied [r: Reading]: set Clause {
  { c: Clause |
    (c = SizeTable implies sizeTable[r]) and
    (c = SizeFormula implies sizeFormulaCounts[r]) and
    (c = AvailComment implies availComment[r]) and
    (c = UsedComment implies usedComment[r]) and
    (c = IgnoreUsedEvent implies ignoreUsedEvent[r]) and
    (c = IgnoreAvailEvent implies ignoreAvailEvent[r]) and
    (c = QueueAlignInQalign implies queueAlignInQalign[r]) and
    (c = WastesPadding implies wastesPadding[r]) and
    (c = WholePages implies wholePages[r])
  }
}

pred taken [r: Reading] { printed[r] and Text.literal in satisfied[r] }

/* Not everything can be taken at its word at once, where the feature was not negotiated. */
run everythingAtItsWord {
  Text.literal = Clause and no Ring.negotiated and taken[One]
} for 0 but exactly 22 Bit, 1 Int expect 0

/* But some of it can. */
run somethingAtItsWord { some Text.literal and no Ring.negotiated and taken[One] }
for 0 but exactly 22 Bit, 1 Int expect 1
