/*
 * The ALIGN macro as the standard prints it, ((x) + qalign) & ~qalign, read in both ways.
 *
 * Standard: "Legacy Interfaces: A Note on Virtqueue Layout". With qalign a mask, Queue Align less
 * one, it places the used ring where the structures do. With qalign the power of two itself it does
 * not; the second command keeps the smallest world that shows it.
 */
module alignMacro

open bits
open layout

/* The macro with its argument and qalign as they come. */
pred align [x, qalign, z: set Bit] {
  some raised: set Bit | adds[x, qalign, raised] and z = raised - qalign
}

/* The macro's place for the used ring, and the layout's. */
pred placedTwice [n, a: Bit, qalign, printed, meant: set Bit] {
  legal[n, a, none]
  some behind: set Bit | availEnd[n, behind] and align[behind, qalign, printed]
  used[n, a, meant]
}

pred withMask [n, a: Bit, printed, meant: set Bit] { placedTwice[n, a, below[a], printed, meant] }
check maskIsMeant {
  all n, a: Bit, printed, meant: set Bit | withMask[n, a, printed, meant] implies printed = meant
} for 0 but exactly 22 Bit, 1 Int expect 0
run withMask for 0 but exactly 22 Bit, 1 Int expect 1

pred withPowerOfTwo [n, a: Bit, printed, meant: set Bit] { placedTwice[n, a, a, printed, meant] }
check powerOfTwoIsMeant {
  all n, a: Bit, printed, meant: set Bit |
    withPowerOfTwo[n, a, printed, meant] implies printed = meant
} for 0 but exactly 22 Bit, 1 Int expect 1
run withPowerOfTwo for 0 but exactly 22 Bit, 1 Int expect 1
