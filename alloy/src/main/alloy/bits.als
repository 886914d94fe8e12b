/*
 * Numbers as sets of bit positions.
 *
 * A number is the set of the positions at which its binary digits are 1. An atom is a power of two,
 * so a position and the number 2^position are written alike. Shifting is a join with the order of
 * the positions; what leaves at the top is lost. So all arithmetic here is unsigned, modulo
 * 2^(number of positions), and Alloy's own integers (a handful of bits wide) are never used.
 */
module bits

open util/ordering[Bit] as position

sig Bit {}

/* Powers of two, and products with them. */
fun unit: Bit { position/first }
fun two: Bit { x2[unit] }
fun four: Bit { x4[unit] }
fun eight: Bit { x8[unit] }
fun sixteen: Bit { x16[unit] }
fun x2 [x: set Bit]: set Bit { x.position/next }
fun x4 [x: set Bit]: set Bit { x2[x2[x]] }
fun x8 [x: set Bit]: set Bit { x2[x4[x]] }
fun x16 [x: set Bit]: set Bit { x4[x4[x]] }
fun x256 [x: set Bit]: set Bit { x16[x16[x]] }
fun x65536 [x: set Bit]: set Bit { x256[x256[x]] }
fun half [x: set Bit]: set Bit { x.position/prev }

/* From every position to those below it. Without arguments, Alloy computes it once. */
fun lower: Bit -> Bit { ^(position/prev) }

/* The powers of two up to p. */
fun powersTo [p: Bit]: set Bit { p + p.lower }

/* For a power of two p: p - 1, which is also the mask of what is smaller than p. */
fun below [p: Bit]: set Bit { p.lower }

/* z is x + y. The carries c are a solved set: each follows from those below it, so there is one. */
pred adds [x, y, z: set Bit] {
  some c: set Bit | carries[x, y, c] and z = odd[x, y, c]
}
pred carries [x, y, c: set Bit] {
  c = generated[x, y] + propagated[x, y, c]
}
fun generated [x, y: set Bit]: set Bit { x2[x & y] }
fun propagated [x, y, c: set Bit]: set Bit { x2[c & (x + y)] }
fun odd [x, y, c: set Bit]: set Bit { differing[differing[x, y], c] }
fun differing [x, y: set Bit]: set Bit { (x - y) + (y - x) }

/* z is x - y: what has to be added to y. */
pred subtracts [x, y, z: set Bit] { adds[z, y, x] }

/* x < y: y has a digit that x has not, and above it x has none that y has not. */
pred less [x, y: set Bit] { some (y - x) - (x - y).lower }

/* z is x rounded up to a multiple of a, a power of two: (x + (a - 1)) & ~(a - 1). */
pred up [x: set Bit, a: Bit, z: set Bit] {
  some raised: set Bit | adds[x, below[a], raised] and z = raised - below[a]
}

/* There is one sum for any two numbers: its definition neither contradicts itself nor leaves room. */
pred twoSums [x, y, z, w: set Bit] { adds[x, y, z] and adds[x, y, w] and z != w }
run twoSums for 0 but exactly 8 Bit, 1 Int expect 0
