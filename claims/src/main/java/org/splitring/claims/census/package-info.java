/**
 * The list of implementations that are read again from their own trees, with what was found when
 * they were read by hand.
 */
@NullMarked
package org.splitring.claims.census;

import org.jspecify.annotations.NullMarked;
