/**
 * What each file says by itself, whatever is chosen: which names it declares, which macros it
 * defines, what it includes. Made once for a file and asked for every variant.
 */
@NullMarked
package org.splitring.reader.variants.index;

import org.jspecify.annotations.NullMarked;
