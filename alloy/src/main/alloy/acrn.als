/*
 * virtio_vq_init of ACRN: one cursor walks over the parts, from an address of the host.
 *
 * It counts used_event as one more entry of the available ring, and rounds the address that it has
 * come to. So it depends on the host's mapping: from a base that is no multiple of the alignment it
 * places the used ring elsewhere.
 */
module acrn

open bits
open layout

/* vb + qsize * 16 + (2 + qsize + 1) * 2, up to the next multiple of align. */
pred virtioVqInit [qsize, align: Bit, vb, used: set Bit] {
  some words, avail, behind: set Bit {
    adds[qsize, two + unit, words]
    adds[vb, descTable[qsize], avail]
    adds[avail, x2[words], behind]
    up[behind, align, used]
  }
}

pred walked [n, a: Bit, vb, offset, meant, computed: set Bit] {
  legal[n, a, none]
  layout/used[n, a, offset] and adds[vb, offset, meant]
  virtioVqInit[n, a, vb, computed]
}
pred walkedAligned [n, a: Bit, vb, offset, meant, computed: set Bit] {
  walked[n, a, vb, offset, meant, computed] and legal[n, a, vb]
}
check acrnAgrees {
  all n, a: Bit, vb, offset, meant, computed: set Bit |
    walkedAligned[n, a, vb, offset, meant, computed] implies computed = meant
} for 0 but exactly 22 Bit, 1 Int expect 0
run walkedAligned for 0 but exactly 22 Bit, 1 Int expect 1

check acrnAgreesFromAnyAddress {
  all n, a: Bit, vb, offset, meant, computed: set Bit |
    walked[n, a, vb, offset, meant, computed] implies computed = meant
} for 0 but exactly 22 Bit, 1 Int expect 1
run walked for 0 but exactly 22 Bit, 1 Int expect 1
