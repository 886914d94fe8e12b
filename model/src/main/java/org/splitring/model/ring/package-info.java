/**
 * The ring in operation: a guest memory, a driver and a device that act on it by the standard, and
 * the trace of what they did. Where each of the two believes the parts to be is a parameter; that
 * is how an implementation's formula enters.
 *
 * <p>{@link org.splitring.model.ring.Ring} puts one together.
 */
@NullMarked
package org.splitring.model.ring;

import org.jspecify.annotations.NullMarked;
