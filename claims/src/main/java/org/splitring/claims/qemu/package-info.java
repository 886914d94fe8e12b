/**
 * Asks a running QEMU where its device puts the used ring. No guest system runs: the machine stands
 * still, its registers and its memory are driven over the qtest channel.
 *
 * <p>{@link org.splitring.claims.qemu.Probe} is the door. Every observation is a difference of
 * memory; what QEMU says of itself is not asked for.
 */
@NullMarked
package org.splitring.claims.qemu;

import org.jspecify.annotations.NullMarked;
