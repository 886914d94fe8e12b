/** Broken input for readers: {@link org.splitring.testing.fuzz.Fuzz}. */
@NullMarked
package org.splitring.testing.fuzz;

import org.jspecify.annotations.NullMarked;
