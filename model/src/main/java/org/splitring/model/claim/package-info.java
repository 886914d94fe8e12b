/**
 * Who says that a part of the ring is where: {@link org.splitring.model.claim.Claim}.
 *
 * <p>A claim is a value without an opinion; whether it is right is said by a verdict.
 */
@NullMarked
package org.splitring.model.claim;

import org.jspecify.annotations.NullMarked;
