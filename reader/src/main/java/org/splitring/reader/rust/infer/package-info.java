/** What the text around a number without a type says that its type is. */
@NullMarked
package org.splitring.reader.rust.infer;

import org.jspecify.annotations.NullMarked;
