/** Writes XML and HTML. */
@NullMarked
package org.splitring.notes.xml;

import org.jspecify.annotations.NullMarked;
