/**
 * What is measured of an erratum: which implementations it touches, and what the text says before
 * and after.
 */
@NullMarked
package org.splitring.notes.errata.evidence;

import org.jspecify.annotations.NullMarked;
