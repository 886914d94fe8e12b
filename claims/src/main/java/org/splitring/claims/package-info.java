/** Who says where each part of a ring is: everything that turns the world into a claim. */
@NullMarked
package org.splitring.claims;

import org.jspecify.annotations.NullMarked;
