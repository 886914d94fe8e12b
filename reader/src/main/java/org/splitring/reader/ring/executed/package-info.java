/** What a function that was executed lays out, says, and is handed or gives. */
@NullMarked
package org.splitring.reader.ring.executed;

import org.jspecify.annotations.NullMarked;
