/** What was found, as AsciiDoc. */
@NullMarked
package org.splitring.notes.document;

import org.jspecify.annotations.NullMarked;
