package org.splitring.reader.exec;

import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;

/**
 * A place where a build with checks may end.
 *
 * @param path under which condition it is reached
 * @param holds where it goes on in every build; elsewhere one with checks ends, and one without
 *     goes on with what wraps
 * @param text what does not hold then, in words
 * @param origin where it stands
 */
public record PossiblePanic(Formula path, Formula holds, String text, Origin origin) {}
