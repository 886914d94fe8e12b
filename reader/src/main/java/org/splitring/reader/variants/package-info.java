/**
 * Reads a question once for each choice that the build leaves open and that can change the answer.
 *
 * <p>{@link org.splitring.reader.variants.Variants} is the door. What reading means is the
 * caller's: {@link org.splitring.reader.variants.VariantReader}. Here is only which choices there
 * are.
 */
@NullMarked
package org.splitring.reader.variants;

import org.jspecify.annotations.NullMarked;
