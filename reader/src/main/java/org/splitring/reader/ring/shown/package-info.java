/** How what a claim says is shown to people. */
@NullMarked
package org.splitring.reader.ring.shown;

import org.jspecify.annotations.NullMarked;
