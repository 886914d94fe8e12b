/** The types of Rust, and their layouts as far as the language fixes them. */
@NullMarked
package org.splitring.reader.rust.types;

import org.jspecify.annotations.NullMarked;
