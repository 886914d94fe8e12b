/**
 * From syntax to the language of the reader: functions by instance, expressions, patterns, and what
 * the standard library documents of numbers, options and pointers.
 */
@NullMarked
package org.splitring.reader.rust.lower;

import org.jspecify.annotations.NullMarked;
