/**
 * The C of the standard: its listings and the header that is printed with it, made into text that
 * can be read as C, and what that says.
 */
@NullMarked
package org.splitring.claims.latex.listing;

import org.jspecify.annotations.NullMarked;
