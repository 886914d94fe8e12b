/**
 * What lowering the functions of one unit of C shares: its objects, functions and constants, and
 * what is known of functions without text.
 */
@NullMarked
package org.splitring.reader.c.lower.unit;

import org.jspecify.annotations.NullMarked;
