/*
 * Where the standard means every part of a split virtqueue to be, for Queue Size n and Queue Align a.
 *
 * Standard: "Split Virtqueues", and "Legacy Interfaces: A Note on Virtqueue Layout". All places are
 * bytes from the base, the address of the descriptor table.
 *
 * Scope: the largest number here is the room for a ring with the largest n and a, less than 2^20.
 * So 22 positions hold all of them and leave bits for a base; 64 are every 64-bit address.
 */
module layout

open bits

/* A legal Queue Size, 1 to 32768, and Queue Align, 4 to 65536; a base that is a multiple of a. */
pred legal [n, a: Bit, base: set Bit] {
  n in powersTo[largestSize]
  a in powersTo[largestAlign] - below[four]
  no base & below[a]
}
fun largestAlign: Bit { x65536[unit] }
fun largestSize: Bit { half[largestAlign] }

/* The standard's integers, in bytes. */
fun le16: Bit { two }
fun le32: Bit { four }
fun le64: Bit { eight }

/* Both rings begin with flags and idx, and end with an event field. */
fun header: Bit { four }
fun headerAndEvent: set Bit { header + le16 }
/* virtq_desc: addr, len, flags, next. virtq_used_elem: id, len. */
fun desc: Bit { sixteen }
fun usedElem: Bit { eight }

check fieldsAddUp {
  all flagsAndIdx, addrAndLen, descriptor, idAndLen: set Bit |
    adds[le16, le16, flagsAndIdx] and
    adds[le64, le32, addrAndLen] and adds[addrAndLen, flagsAndIdx, descriptor] and
    adds[le32, le32, idAndLen] implies
      flagsAndIdx = header and descriptor = desc and idAndLen = usedElem
} for 0 but exactly 22 Bit, 1 Int expect 0

/* n elements of these sizes: le16, usedElem, desc. */
fun availEntries [n: Bit]: Bit { x2[n] }
fun usedEntries [n: Bit]: Bit { x8[n] }
fun descTable [n: Bit]: Bit { x16[n] }

fun avail [n: Bit]: Bit { descTable[n] }

pred availSize [n: Bit, z: set Bit] { adds[availEntries[n], headerAndEvent, z] }
pred usedSize [n: Bit, z: set Bit] { adds[usedEntries[n], headerAndEvent, z] }

pred usedEvent [n: Bit, z: set Bit] {
  some entries: set Bit | adds[avail[n], availEntries[n], entries] and adds[entries, header, z]
}
pred availEnd [n: Bit, z: set Bit] {
  some size: set Bit | availSize[n, size] and adds[avail[n], size, z]
}
pred used [n, a: Bit, z: set Bit] {
  some behind: set Bit | availEnd[n, behind] and up[behind, a, z]
}
pred availEvent [n, a: Bit, z: set Bit] {
  some start, entries: set Bit |
    used[n, a, start] and adds[start, usedEntries[n], entries] and adds[entries, header, z]
}
pred end [n, a: Bit, z: set Bit] {
  some start, size: set Bit | used[n, a, start] and usedSize[n, size] and adds[start, size, z]
}
pred total [n, a: Bit, z: set Bit] {
  some start, size, room: set Bit |
    used[n, a, start] and usedSize[n, size] and up[size, a, room] and adds[start, room, z]
}

/* The used ring is behind the available ring, on a boundary, and on the first that there is. */
pred placed [n, a: Bit, behind, start, next: set Bit] {
  legal[n, a, none] and availEnd[n, behind] and used[n, a, start] and adds[behind, a, next]
}
check usedRingIsOnTheNextBoundary {
  all n, a: Bit, behind, start, next: set Bit |
    placed[n, a, behind, start, next] implies
      no start & below[a] and not less[start, behind] and less[start, next]
} for 0 but exactly 22 Bit, 1 Int expect 0
run placed for 0 but exactly 22 Bit, 1 Int expect 1

/* The scope is enough: the end of the whole room is less than 2^20. */
pred roomy [n, a: Bit, z: set Bit] { legal[n, a, none] and total[n, a, z] }
check roomIsLessThanTwoToTheTwenty {
  all n, a: Bit, z: set Bit | roomy[n, a, z] implies z in below[x16[x65536[unit]]]
} for 0 but exactly 22 Bit, 1 Int expect 0
run roomy for 0 but exactly 22 Bit, 1 Int expect 1

run fields { one desc and one usedElem and some headerAndEvent } for 0 but exactly 22 Bit, 1 Int expect 1
