/**
 * Compares claims with the standard: every point of the domain by enumeration, the rest by proof.
 *
 * <p>{@link org.splitring.properties.Checker} is the door. This package alone uses Z3.
 */
@NullMarked
package org.splitring.properties;

import org.jspecify.annotations.NullMarked;
