/** Claims that are read from source: the door of the reader, for a request to a tree of files. */
@NullMarked
package org.splitring.claims.reading;

import org.jspecify.annotations.NullMarked;
