/**
 * What a run on a ring had come to before each of its steps.
 *
 * <p>{@link org.splitring.model.replay.Moment} goes through the events of a {@link
 * org.splitring.model.replay.Run} again and knows, at each, what stands in memory and which chains
 * are with whom. It takes nobody's word: chains are read from the memory, not from what driver or
 * device say of them.
 */
@NullMarked
package org.splitring.model.replay;

import org.jspecify.annotations.NullMarked;
