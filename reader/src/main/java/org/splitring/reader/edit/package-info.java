/** Repairs of a source's text: what may be edited, and what each edit would make of it. */
@NullMarked
package org.splitring.reader.edit;

import org.jspecify.annotations.NullMarked;
