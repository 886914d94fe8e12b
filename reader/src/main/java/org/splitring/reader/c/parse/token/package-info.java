/** The tokens of a text in which no directive is left. */
@NullMarked
package org.splitring.reader.c.parse.token;

import org.jspecify.annotations.NullMarked;
