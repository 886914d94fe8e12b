/*
 * vring_init of Linux's header: it rounds the address of the end of the available ring.
 *
 * The rest follows the layout by its sums; here is what could go wrong: whether rounding an address
 * and rounding an offset place the used ring alike. At 64 positions that is so for every 64-bit base
 * that is a multiple of the alignment, even where the ring runs over the end of the address space.
 */
module linux

open bits
open layout

/* p + num * 16; then the entries; then used_event; then up to the next multiple of align. */
pred vringInit [num, align: Bit, p, used: set Bit] {
  some avail, entries, usedEvent, behind: set Bit |
    summed[num, p, avail, entries, usedEvent, behind] and up[behind, align, used]
}
pred summed [num: Bit, p, avail, entries, usedEvent, behind: set Bit] {
  adds[p, descTable[num], avail]
  adds[avail, header, entries]
  adds[entries, availEntries[num], usedEvent]
  adds[usedEvent, le16, behind]
}

pred bothPlaced [n, a: Bit, base, offset, meant, computed: set Bit] {
  legal[n, a, base]
  used[n, a, offset] and adds[base, offset, meant]
  vringInit[n, a, base, computed]
}
check linuxAgrees {
  all n, a: Bit, base, offset, meant, computed: set Bit |
    bothPlaced[n, a, base, offset, meant, computed] implies computed = meant
} for 0 but exactly 22 Bit, 1 Int expect 0
run someBase { some n, a: Bit, base, offset, meant, computed: set Bit |
  bothPlaced[n, a, base, offset, meant, computed] and some base
} for 0 but exactly 22 Bit, 1 Int expect 1

/*
 * At every 64-bit address the same in two steps, each of which takes far less: the sums come to the
 * same, and so only the rounding of one sum is left.
 */
pred bothSummed [n: Bit, p, avail, entries, usedEvent, behind, offset, whole: set Bit] {
  n in powersTo[largestSize]
  summed[n, p, avail, entries, usedEvent, behind]
  availEnd[n, offset] and adds[p, offset, whole]
}
check sumsAgreeAtEveryAddress {
  all n: Bit, p, avail, entries, usedEvent, behind, offset, whole: set Bit |
    bothSummed[n, p, avail, entries, usedEvent, behind, offset, whole] implies behind = whole
} for 0 but exactly 64 Bit, 1 Int expect 0
run someSums { some n: Bit, p, avail, entries, usedEvent, behind, offset, whole: set Bit |
  bothSummed[n, p, avail, entries, usedEvent, behind, offset, whole] and less[behind, p]
} for 0 but exactly 64 Bit, 1 Int expect 1

pred bothRounded [n, a: Bit, base, behind, offset, meant, whole, computed: set Bit] {
  legal[n, a, base] and availEnd[n, behind]
  up[behind, a, offset] and adds[base, offset, meant]
  adds[base, behind, whole] and up[whole, a, computed]
}
check roundingAgreesAtEveryAddress {
  all n, a: Bit, base, behind, offset, meant, whole, computed: set Bit |
    bothRounded[n, a, base, behind, offset, meant, whole, computed] implies computed = meant
} for 0 but exactly 64 Bit, 1 Int expect 0
run someAddress { some n, a: Bit, base, behind, offset, meant, whole, computed: set Bit |
  bothRounded[n, a, base, behind, offset, meant, whole, computed] and x65536[x65536[unit]] in base
} for 0 but exactly 64 Bit, 1 Int expect 1
