/** Syntax trees of Rust: the only place that knows their parser. */
@NullMarked
package org.splitring.reader.rust.parse;

import org.jspecify.annotations.NullMarked;
