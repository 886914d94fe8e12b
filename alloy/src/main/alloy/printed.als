/*
 * What the text says of the layout, clause by clause, in the sense that no reader can deny.
 *
 * Where a clause can be read in two ways, both are allowed here. A clause that is missing, such as the
 * table of sizes, says nothing in its weakest sense that does not follow from the others: see literal.
 */
module printed

open reading

/* struct virtq_avail: its last field is there with the feature. Without, the comment leaves it open. */
pred availStruct [r: Reading] {
  some entries: set Bit {
    adds[availEntries[Ring.n], header, entries]
    adds[entries, UsedEvent in r.there implies le16 else none, r.availBytes]
  }
  some Ring.negotiated implies UsedEvent in r.there
}

/* struct virtq_used, likewise. */
pred usedStruct [r: Reading] {
  some entries: set Bit {
    adds[usedEntries[Ring.n], header, entries]
    adds[entries, AvailEvent in r.there implies le16 else none, r.usedBytes]
  }
  some Ring.negotiated implies AvailEvent in r.there
}

/* struct virtq: the used ring is on a boundary behind the available ring, with padding up to the next.
   The boundary may be one of address 0 or of the base; the next may be where the padding begins. */
pred legacyStruct [r: Reading] {
  r.padding in below[Ring.a] or r.padding = Ring.a
  r.origin = none or r.origin = Ring.base
  no r.place & below[Ring.a]
}

/* The macro of virtq_size: qalign is Queue Align; or the mask that goes with it. */
pred alignMacro [r: Reading] {
  r.macro = Ring.a or r.macro = below[Ring.a]
}

/* The terms of virtq_size, each of them through the macro. */
pred sizeFormula [r: Reading] {
  some first, second: set Bit {
    adds[Ring.firstTerm, r.macro, first]
    adds[Ring.secondTerm, r.macro, second]
    adds[first - r.macro, second - r.macro, r.room]
  }
}

/* What virtq_size gives is the room for the three parts. */
pred roomForAll [r: Reading] {
  not less[r.room, r.end]
}

pred printed [r: Reading] {
  sums[r]
  availStruct[r]
  usedStruct[r]
  legacyStruct[r]
  alignMacro[r]
  sizeFormula[r]
  roomForAll[r]
}

/* The text can be met, and not only in one way. */
run twoReadings { printed[One] and printed[Other] } for 0 but exactly 22 Bit, 1 Int expect 1
