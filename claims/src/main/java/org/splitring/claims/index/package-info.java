/**
 * Which files of a tree are worth reading, found by a look at their texts: nothing here is parsed,
 * and nothing is concluded of a ring.
 */
@NullMarked
package org.splitring.claims.index;

import org.jspecify.annotations.NullMarked;
