/** How expressions, calls, objects and statements of C++ become those of the program. */
@NullMarked
package org.splitring.reader.c.cpp.lower;

import org.jspecify.annotations.NullMarked;
