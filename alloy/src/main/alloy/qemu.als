/*
 * virtio_queue_update_rings of QEMU: the used ring behind the entries of the available ring, without
 * used_event.
 *
 * It divides and multiplies to round; that takes the digits below the alignment away, so up is used
 * here. The slip shows only where two bytes more do not stay below the same boundary.
 */
module qemu

open bits
open layout

pred updateRings [num, align: Bit, used: set Bit] {
  some table, behind: set Bit {
    adds[avail[num], header, table]
    adds[table, availEntries[num], behind]
    up[behind, align, used]
  }
}

pred placed [n, a: Bit, meant, computed: set Bit] {
  legal[n, a, none] and layout/used[n, a, meant] and updateRings[n, a, computed]
}
check qemuAgrees {
  all n, a: Bit, meant, computed: set Bit | placed[n, a, meant, computed] implies computed = meant
} for 0 but exactly 22 Bit, 1 Int expect 1
run placed for 0 but exactly 22 Bit, 1 Int expect 1

/* From 16 on, or wherever a driver keeps to pages, it is the standard's layout. */
pred placedOnSixteen [n, a: Bit, meant, computed: set Bit] {
  placed[n, a, meant, computed] and a not in powersTo[eight]
}
check qemuAgreesFromSixteenOn {
  all n, a: Bit, meant, computed: set Bit |
    placedOnSixteen[n, a, meant, computed] implies computed = meant
} for 0 but exactly 22 Bit, 1 Int expect 0
run placedOnSixteen for 0 but exactly 22 Bit, 1 Int expect 1
