/**
 * Asks where a living guest's driver puts its rings: a firmware or a kernel is started with a
 * device of QEMU's, and what the driver tells the device is read from the device.
 *
 * <p>{@link org.splitring.claims.guest.GuestProbe} is the door. Nothing of a guest's disk is
 * written, and no guest has a network.
 */
@NullMarked
package org.splitring.claims.guest;

import org.jspecify.annotations.NullMarked;
