/**
 * A driver and a device at work on a ring, step by step as a script says, with all that is done
 * written down.
 *
 * <p>{@link org.splitring.properties.run.Session} plays {@link org.splitring.properties.run.Act}s
 * on a {@link org.splitring.properties.run.Stage} and says what went wrong with the buffers: a
 * {@link org.splitring.properties.run.Mishap}. Whether the clauses of the standard were kept is
 * said by the model, of the run that comes out.
 */
@NullMarked
package org.splitring.properties.run;

import org.jspecify.annotations.NullMarked;
