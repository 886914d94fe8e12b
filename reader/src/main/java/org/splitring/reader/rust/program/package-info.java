/** A crate as a program: its functions by instance, its statics, and the types of both. */
@NullMarked
package org.splitring.reader.rust.program;

import org.jspecify.annotations.NullMarked;
