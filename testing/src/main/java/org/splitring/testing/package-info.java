/**
 * What the tests of every module share, and no part of the program: how the failure of a property
 * is run again, one property run by itself, what a suite has covered, and the C compiler.
 */
@NullMarked
package org.splitring.testing;

import org.jspecify.annotations.NullMarked;
