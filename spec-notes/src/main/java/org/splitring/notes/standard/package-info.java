/**
 * What was found of the standard's own text, as it was recorded: the text itself is no part of the
 * program. {@link org.splitring.notes.standard.StandardFacts} has all of it.
 */
@NullMarked
package org.splitring.notes.standard;

import org.jspecify.annotations.NullMarked;
