/**
 * The files of a tree that are read, in the languages that are: never outside it, never executed.
 */
@NullMarked
package org.splitring.reader.source;

import org.jspecify.annotations.NullMarked;
