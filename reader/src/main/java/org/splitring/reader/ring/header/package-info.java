/** What stands for the system's headers of the ring where a tree does not have them. */
@NullMarked
package org.splitring.reader.ring.header;

import org.jspecify.annotations.NullMarked;
