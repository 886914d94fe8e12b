/** Verdicts with why and what of it. */
@NullMarked
package org.splitring.properties.explained;

import org.jspecify.annotations.NullMarked;
