/** Processes that are started for a question and end with it, whatever happens. */
@NullMarked
package org.splitring.claims.process;

import org.jspecify.annotations.NullMarked;
