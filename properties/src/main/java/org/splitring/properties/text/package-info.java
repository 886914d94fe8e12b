/**
 * Compares what the standard's text says, passage by passage, with what it means: {@link
 * org.splitring.properties.text.TextChecker}.
 */
@NullMarked
package org.splitring.properties.text;

import org.jspecify.annotations.NullMarked;
