/**
 * Loops whose number of rounds is a formula: induction variables, and how many rounds there are.
 */
@NullMarked
package org.splitring.reader.memory.rounds;

import org.jspecify.annotations.NullMarked;
