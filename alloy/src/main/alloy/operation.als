/*
 * The ring in operation: a driver and a device over one memory, where the device believes the rings to
 * be in places of its own.
 *
 * Standard: "Supplying Buffers to The Device", "The Virtqueue Available Ring", "The Virtqueue Used
 * Ring". Both rings are handled alike: the owner writes an entry and then the index; the other side
 * sees that the index has moved, and then reads the entry. The available ring is the driver's, the
 * used ring the device's. Descriptors are left out, but for the head that the entries carry.
 *
 * Queue Size is 1, so one buffer at most is under way, and the lowest bit of an index says as much as
 * the index. Where the fields are in bytes does not matter, only which of them are the same cell.
 * Nobody pauses: what a side does not do, the other cannot see.
 *
 * Scope: with the same places one side at a time can step (oneStepAtATime), so there is one run for
 * each content that the memory has in the beginning. Four steps leave nothing of that, and twelve
 * more, two rounds, make both indices what they were: 17 moments see all of it. With the device's
 * used ring apart, nothing moves any more after five. A trace that repeats itself sooner is also one
 * of 17, so no shorter ones are looked at.
 */
module operation

/* What a cell can hold: an index, or the head of a descriptor chain. */
enum Value { Even, Odd, Head }

enum Ring { Available, Used }

abstract sig Cell { var holds: one Value }

/* Where the driver has the fields; there may be other memory. */
one sig AvailableEntry, AvailableIndex, UsedEntry, UsedIndex extends Cell {}
sig Elsewhere extends Cell {}

/* What a side does next. */
enum Task { Write, Publish, Look }

abstract sig Side {
  owns: one Ring,
  entry, index: Ring -> one Cell,
  var task: one Task,
  var shown: one Value, // the index that it published last
  var seen: one Value   // the index of the other side that it saw last
}

one sig Driver extends Side {} {
  owns = Available
  entry = Available -> AvailableEntry + Used -> UsedEntry
  index = Available -> AvailableIndex + Used -> UsedIndex
}

one sig Device extends Side {} {
  owns = Used
}

fun ownEntry [side: Side]: Cell { side.entry[side.owns] }
fun ownIndex [side: Side]: Cell { side.index[side.owns] }
fun otherEntry [side: Side]: Cell { side.entry[Ring - side.owns] }
fun otherIndex [side: Side]: Cell { side.index[Ring - side.owns] }
/* What it writes as an entry: the driver a buffer, which is always the same, the device what it got. */
fun given [side: Side]: Value { side = Driver implies Head else otherEntry[side].holds }
fun moved [index: Value]: Value { index = Even implies Odd else Even }

fact firstState {
  (AvailableIndex + UsedIndex).holds = Even
  Side.shown = Even
  Side.seen = Even
  Driver.task = Write
  Device.task = Look
}

/* What a side can do. */

pred writes [side: Side] {
  side.task = Write
  side.task' = Publish
  side.shown' = side.shown
  side.seen' = side.seen
  holds' = holds ++ ownEntry[side] -> given[side]
}

pred publishes [side: Side] {
  side.task = Publish
  side.task' = Look
  side.shown' = moved[side.shown]
  side.seen' = side.seen
  holds' = holds ++ ownIndex[side] -> side.shown'
}

pred looks [side: Side] {
  side.task = Look
  seesMore[side]
  side.task' = Write
  side.shown' = side.shown
  side.seen' = otherIndex[side].holds
  holds' = holds
}

pred seesMore [side: Side] { otherIndex[side].holds != side.seen }

pred can [side: Side] { side.task = Look implies seesMore[side] }

pred acts [side: Side] { writes[side] or publishes[side] or looks[side] }

pred rests [side: Side] {
  side.task' = side.task
  side.shown' = side.shown
  side.seen' = side.seen
}

/* One side at a time, and both rest only where neither can do anything. */
fact everyMoment {
  always {
    (some side: Side | can[side]) implies (some side: Side | acts[side] and rests[Side - side])
    else (rests[Driver] and rests[Device] and holds' = holds)
  }
}

/* Who believes what. */

pred samePlaces {
  Device.entry = Driver.entry
  Device.index = Driver.index
}

pred usedRingElsewhere {
  Device.entry[Available] = AvailableEntry
  Device.index[Available] = AvailableIndex
  Device.index[Used] != UsedIndex
}

/* As usedRingElsewhere, and where the driver has nothing of the ring. */
pred usedRingApart {
  usedRingElsewhere
  Device.entry[Used] + Device.index[Used] in Elsewhere
}

/* What is wanted. */

/* Every completion is seen some time. */
pred delivers { always (publishes[Device] implies eventually looks[Driver]) }

/* What the driver sees is a completion that it had not seen yet, and of its buffer. */
pred tellsTheTruth {
  always (looks[Driver] implies Device.shown != Driver.seen and otherEntry[Driver].holds = Head)
}

run twoRounds {
  samePlaces and eventually (looks[Driver] and after eventually looks[Driver])
} for 3 but 0 Elsewhere, 1 Int, 17..17 steps expect 1

check samePlacesDeliver { samePlaces implies delivers }
for 3 but 0 Elsewhere, 1 Int, 17..17 steps expect 0

check samePlacesTellTheTruth { samePlaces implies tellsTheTruth }
for 3 but 0 Elsewhere, 1 Int, 17..17 steps expect 0

check oneStepAtATime { samePlaces implies always one side: Side | can[side] }
for 3 but 0 Elsewhere, 1 Int, 17..17 steps expect 0

/* The counterexample: a trace that ends in the driver's looking for ever. */
check usedRingElsewhereDelivers { usedRingElsewhere implies delivers }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 1

run hang {
  usedRingElsewhere
  eventually always (Device.shown != Driver.seen and Driver.task = Look and not seesMore[Driver])
} for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 1

check usedRingApartIsNeverSeen { usedRingApart implies always not looks[Driver] }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 0

run completionApart { usedRingApart and eventually publishes[Device] }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 1

/* Where the two overlap, the driver can even see what is no completion. */
check usedRingElsewhereTellsTheTruth { usedRingElsewhere implies tellsTheTruth }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 1

run falseCompletion { usedRingElsewhere and eventually looks[Driver] }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 1

/* Then neither does anything any more. */
check usedRingApartIsTheEnd {
  usedRingApart implies eventually always no side: Side | can[side]
} for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 0

/* A rule that no other command needs: where the rings are the same, nobody could look too soon. */
run looksTooSoon { some side: Side | eventually (looks[side] and side.task != Look) }
for 3 but 2 Elsewhere, 1 Int, 17..17 steps expect 0
