/** Expressions of C, lowered: values, places, stores, calls, initial values. */
@NullMarked
package org.splitring.reader.c.lower.expression;

import org.jspecify.annotations.NullMarked;
