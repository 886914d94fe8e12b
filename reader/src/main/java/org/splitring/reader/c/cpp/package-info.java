/**
 * What C++ has beside C: scopes, classes, instances of templates, references, overloads,
 * constructors. It adds to the lowering of C and repeats nothing of it; whatever it does not follow
 * is unknown with a reason.
 */
@NullMarked
package org.splitring.reader.c.cpp;

import org.jspecify.annotations.NullMarked;
