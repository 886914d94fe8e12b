package org.splitring.reader.variants;

import java.util.Optional;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * An atom that was chosen both ways.
 *
 * @param at where it is asked first, if in a text
 */
public record AskedAtom(Atom atom, Optional<FileRange> at) {}
