/*
 * vring_size of the header that kvmtool copied, by which the ring is mapped: the end of the used ring.
 *
 * It adds what Linux's vring_init adds, in another order, and to an offset: the place of the used
 * ring with it is the layout's, too. The end is not rounded up, as the standard's room is.
 */
module kvmtool

open bits
open layout

/* num * 16 + 2 * (3 + num), up to the next multiple of align; then 2 * 3 + 8 * num. */
pred vringSize [num, align: Bit, size: set Bit] {
  some words, behind, used, rest: set Bit {
    adds[two + unit, num, words]
    adds[descTable[num], x2[words], behind]
    up[behind, align, used]
    adds[x2[two + unit], usedEntries[num], rest]
    adds[used, rest, size]
  }
}

pred bothEnds [n, a: Bit, meant, computed, room: set Bit] {
  legal[n, a, none]
  layout/end[n, a, meant] and layout/total[n, a, room]
  vringSize[n, a, computed]
}
check ringEndsWhereTheLayoutEnds {
  all n, a: Bit, meant, computed, room: set Bit |
    bothEnds[n, a, meant, computed, room] implies computed = meant and not less[room, computed]
} for 0 but exactly 22 Bit, 1 Int expect 0
run bothEnds for 0 but exactly 22 Bit, 1 Int expect 1

/* The standard's room is longer than that nearly everywhere. */
check roomEndsThereToo {
  all n, a: Bit, meant, computed, room: set Bit |
    bothEnds[n, a, meant, computed, room] implies computed = room
} for 0 but exactly 22 Bit, 1 Int expect 1
