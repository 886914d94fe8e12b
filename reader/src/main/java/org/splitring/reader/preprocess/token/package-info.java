/** Files cut into tokens, and where each token and each macro stands. */
@NullMarked
package org.splitring.reader.preprocess.token;

import org.jspecify.annotations.NullMarked;
