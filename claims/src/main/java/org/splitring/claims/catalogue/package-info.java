/** The implementations that were read by hand: one small YAML file each. */
@NullMarked
package org.splitring.claims.catalogue;

import org.jspecify.annotations.NullMarked;
