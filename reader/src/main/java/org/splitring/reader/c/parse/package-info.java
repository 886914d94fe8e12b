/**
 * From flat text, in which no directive is left, to the parser's tree; with it the place that each
 * node comes from, and what of the text the tree does not tell.
 */
@NullMarked
package org.splitring.reader.c.parse;

import org.jspecify.annotations.NullMarked;
