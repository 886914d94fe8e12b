/**
 * Claims found in a whole tree, of which nobody said where they are: looked for by their texts
 * ({@link org.splitring.claims.index}), and then read.
 */
@NullMarked
package org.splitring.claims.search;

import org.jspecify.annotations.NullMarked;
