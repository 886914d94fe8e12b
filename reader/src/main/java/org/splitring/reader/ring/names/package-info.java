/** The words by which things of a ring are known, and what the user says of them. */
@NullMarked
package org.splitring.reader.ring.names;

import org.jspecify.annotations.NullMarked;
