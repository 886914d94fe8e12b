/** Conditional compilation of Rust: what of a text is there in a build. */
@NullMarked
package org.splitring.reader.rust.cfg;

import org.jspecify.annotations.NullMarked;
