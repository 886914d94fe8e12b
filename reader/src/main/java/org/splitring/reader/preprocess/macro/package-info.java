/** The table of macros and their expansion, with the notes that are taken on the way. */
@NullMarked
package org.splitring.reader.preprocess.macro;

import org.jspecify.annotations.NullMarked;
