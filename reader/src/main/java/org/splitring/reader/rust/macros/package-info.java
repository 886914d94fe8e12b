/**
 * Macros whose expansion is known: those of the tree that are simple, and some of well-known
 * crates.
 */
@NullMarked
package org.splitring.reader.rust.macros;

import org.jspecify.annotations.NullMarked;
