/*
 * The text with its errata: one reading is left, which is the layout; and no erratum can be spared.
 *
 * An erratum is the meaning of a proposed wording. It counts with the text as printed, and takes the
 * place of the clause that it words anew.
 */
module errata

open literal

enum Erratum { AlignMacro, EventFieldsAlwaysPresent, BaseAlignment }

one sig Mended { by: set Erratum }

/* ALIGN adds Queue Align less one, and clears its digits. */
pred alignMacroIsMended [r: Reading] {
  roundsByMask[r]
}

/* Both event fields occupy their bytes, with the feature and without. */
pred eventFieldsAreAlwaysPresent [r: Reading] {
  fieldsThere[r]
}

/* The base is a multiple of Queue Align: so boundaries are the same, counted from it and from address 0. */
pred baseIsAligned {
  no Ring.base
}

pred mended [r: Reading] {
  taken[r]
  AlignMacro in Mended.by implies alignMacroIsMended[r]
  EventFieldsAlwaysPresent in Mended.by implies eventFieldsAreAlwaysPresent[r]
  BaseAlignment in Mended.by implies baseIsAligned
}

/* Whether two readings say the same of a ring. */
pred agree {
  One.there = Other.there
  One.availBytes = Other.availBytes
  One.usedBytes = Other.usedBytes
  One.used = Other.used
  One.room = Other.room
}

pred bothMended [errata: set Erratum] {
  no Text.literal and Mended.by = errata and mended[One] and mended[Other]
}

check oneReading { bothMended[Erratum] implies agree } for 0 but exactly 22 Bit, 1 Int expect 0
run readingsMended { bothMended[Erratum] } for 0 but exactly 22 Bit, 1 Int expect 1

/* That reading is the layout of layout.als. */
pred mendedAndLayout [start, whole: set Bit] {
  bothMended[Erratum]
  used[Ring.n, Ring.a, start]
  total[Ring.n, Ring.a, whole]
}
check theReadingIsTheLayout {
  all start, whole: set Bit | mendedAndLayout[start, whole] implies
    One.used = start and One.room = whole and
    One.availBytes = Ring.availTable and One.usedBytes = Ring.usedTable
} for 0 but exactly 22 Bit, 1 Int expect 0
run mendedAndLayout for 0 but exactly 22 Bit, 1 Int expect 1

/* Without any one of them two readings differ. */
run withoutAlignMacro { bothMended[Erratum - AlignMacro] and not agree } for 0 but exactly 22 Bit, 1 Int expect 1
run withoutEventFields { bothMended[Erratum - EventFieldsAlwaysPresent] and not agree } for 0 but exactly 22 Bit, 1 Int expect 1
run withoutBaseAlignment { bothMended[Erratum - BaseAlignment] and not agree } for 0 but exactly 22 Bit, 1 Int expect 1

/* With them, every clause that is not worded anew holds at its word, for every ring. */
pred everyClause {
  sizeTable[One] and sizeFormulaCounts[One] and ignoreUsedEvent[One] and ignoreAvailEvent[One]
  wastesPadding[One] and wholePages[One]
}
check everyClauseHolds { bothMended[Erratum] implies everyClause } for 0 but exactly 22 Bit, 1 Int expect 0
