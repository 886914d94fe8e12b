/** The compiler's opinion: what the reader lifts from C is compared with what gcc computes. */
@NullMarked
package org.splitring.claims.reading.oracle;

import org.jspecify.annotations.NullMarked;
