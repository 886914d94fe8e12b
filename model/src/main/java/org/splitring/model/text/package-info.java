/**
 * What the standard's own text says of the split ring, passage by passage: {@link
 * org.splitring.model.text.Passage}, and whether it is what the standard means: {@link
 * org.splitring.model.text.Answer}.
 */
@NullMarked
package org.splitring.model.text;

import org.jspecify.annotations.NullMarked;
