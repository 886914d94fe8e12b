package org.splitring.reader.preprocess.macro;

import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * An atom that was asked outside of a condition's branches: by a paste that finds nothing.
 *
 * @param place in a file, outside of all macros
 * @param token the number of tokens of the flat text before it
 */
public record AtomUse(Atom atom, TextRange place, int token) {}
