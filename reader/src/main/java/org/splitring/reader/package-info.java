/**
 * The door of the reader: {@link org.splitring.reader.SourceReader} reads what a {@link
 * org.splitring.reader.ReadRequest} asks for and gives claims, each with all that was read and
 * taken for granted for it.
 */
@NullMarked
package org.splitring.reader;

import org.jspecify.annotations.NullMarked;
