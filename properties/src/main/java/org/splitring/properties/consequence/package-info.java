/**
 * What follows from a difference: a driver and a device run on one memory, one of them with the
 * claimant's places, the other with the standard's, and what happens is told.
 *
 * <p>{@link org.splitring.properties.consequence.Consequence} is the door.
 */
@NullMarked
package org.splitring.properties.consequence;

import org.jspecify.annotations.NullMarked;
