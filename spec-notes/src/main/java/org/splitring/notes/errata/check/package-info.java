/**
 * Faults that are found by running or computing what a passage says, and not by looking for its
 * words.
 */
@NullMarked
package org.splitring.notes.errata.check;

import org.jspecify.annotations.NullMarked;
