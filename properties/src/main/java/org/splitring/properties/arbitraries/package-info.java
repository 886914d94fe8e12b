/**
 * The model's values as jqwik generates them, for the properties of a user: with this module and
 * jqwik beside each other, {@code @ForAll QueueSize n} works without a further word.
 *
 * <p>Nothing else of the program uses this package, and the command is shipped without it.
 */
@NullMarked
package org.splitring.properties.arbitraries;

import org.jspecify.annotations.NullMarked;
