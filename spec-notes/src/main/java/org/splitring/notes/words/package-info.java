/** Sets of points, and claims, in words. */
@NullMarked
package org.splitring.notes.words;

import org.jspecify.annotations.NullMarked;
