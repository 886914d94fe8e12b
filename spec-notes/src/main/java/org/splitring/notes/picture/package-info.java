/** Rings drawn: the bytes of two sides beside each other, as data and as SVG. */
@NullMarked
package org.splitring.notes.picture;

import org.jspecify.annotations.NullMarked;
