package org.splitring.alloy.ambiguity;

/**
 * What one reader takes the layout of a ring to be; places are bytes from the base.
 *
 * @param usedEvent whether used_event takes up room
 * @param availEvent whether avail_event takes up room
 * @param availBytes the size of the available ring
 * @param usedBytes the size of the used ring
 * @param used where the used ring starts
 * @param end the first byte behind the used ring
 * @param room what virtq_size gives
 * @param macro what its macro adds, and whose bits it clears
 * @param origin how far the base is from where boundaries are counted
 */
public record Reading(
    boolean usedEvent,
    boolean availEvent,
    long availBytes,
    long usedBytes,
    long used,
    long end,
    long room,
    long macro,
    long origin) {}
