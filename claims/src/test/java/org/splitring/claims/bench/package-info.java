/** Benchmarks of the readers. */
@NullMarked
package org.splitring.claims.bench;

import org.jspecify.annotations.NullMarked;
