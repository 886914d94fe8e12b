/**
 * What the memory that a function leaves means for a virtqueue. Nothing else in the reader knows
 * what a virtqueue is.
 *
 * <p>Inputs and quantities are recognised by what the user says, by what counts the descriptors, by
 * what is handed to functions of the ring, and by names; {@link
 * org.splitring.reader.ring.names.RingNames} has all of these. Whatever could be two things is
 * neither.
 */
@NullMarked
package org.splitring.reader.ring;

import org.jspecify.annotations.NullMarked;
