/**
 * The rules by which members are laid out, whatever language declares them: the System V ABI as gcc
 * and clang have it, pragmas, and where Microsoft's compiler may do otherwise.
 */
@NullMarked
package org.splitring.reader.c.layout;

import org.jspecify.annotations.NullMarked;
