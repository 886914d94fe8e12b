/**
 * Preprocesses C and C++ into flat text, and says of each token where it came from.
 *
 * <p>{@link org.splitring.reader.preprocess.Preprocessor} is the door, {@link
 * org.splitring.reader.preprocess.Preprocessed} what comes out. The rules are those of ISO/IEC 9899
 * 6.10 with the additions of C23, as gcc and clang have them. Nothing here knows a parser.
 */
@NullMarked
package org.splitring.reader.preprocess;

import org.jspecify.annotations.NullMarked;
