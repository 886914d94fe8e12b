/** Places in the standard's text, and the edits that an erratum makes there. */
@NullMarked
package org.splitring.notes.errata.text;

import org.jspecify.annotations.NullMarked;
