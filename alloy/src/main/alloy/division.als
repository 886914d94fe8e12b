/*
 * Division by a power of two, and what is left of it after multiplying again.
 *
 * Whoever rounds by x / a * a divides by a number that is not known. The translation of formulas puts
 * x without its digits below a in its place; here is why it may. Multiplying with p moves every
 * position up as far as p is from 1; moved is that function.
 */
module division

open bits

/* From every position k to k * p; what would leave at the top is moved nowhere. */
pred moves [p: Bit, moved: Bit -> Bit] {
  unit.moved = p
  all k: Bit - unit | k.moved = x2[half[k].moved]
}

/* C11 6.5.5: the quotient q, with nothing lost in q * p, and a remainder less than p. */
pred divides [x: set Bit, p: Bit, moved: Bit -> Bit, q, rest: set Bit] {
  moves[p, moved]
  q in moved.Bit
  adds[q.moved, rest, x] and not less[x, rest]
  less[rest, p]
}
check quotientTimesDivisorHasNoDigitsBelow {
  all x: set Bit, p: Bit, moved: Bit -> Bit, q, rest: set Bit |
    divides[x, p, moved, q, rest] implies q.moved = x - below[p] and q = moved.x
} for 0 but exactly 22 Bit, 1 Int expect 0
run divides for 0 but exactly 22 Bit, 1 Int expect 1

/* There is always such a quotient: the digits from p on, moved down. */
pred shifted [x: set Bit, p: Bit, moved: Bit -> Bit, q, rest, both: set Bit] {
  moves[p, moved]
  q = moved.x and rest = x & below[p]
  adds[q.moved, rest, both]
}
check shiftedDownIsTheQuotient {
  all x: set Bit, p: Bit, moved: Bit -> Bit, q, rest, both: set Bit |
    shifted[x, p, moved, q, rest, both] implies
      q in moved.Bit and both = x and less[rest, p] and not less[x, rest]
} for 0 but exactly 22 Bit, 1 Int expect 0
run shifted for 0 but exactly 22 Bit, 1 Int expect 1
