/** One page about verdicts, for a browser. */
@NullMarked
package org.splitring.notes.report;

import org.jspecify.annotations.NullMarked;
