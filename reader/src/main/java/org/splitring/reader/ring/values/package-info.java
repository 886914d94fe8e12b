/** What the rules about rings ask of formulas. */
@NullMarked
package org.splitring.reader.ring.values;

import org.jspecify.annotations.NullMarked;
