/**
 * A source tree before and after a patch: {@link org.splitring.claims.patch.PatchReader} reads the
 * patch, {@link org.splitring.claims.patch.Patched} puts it on. Nothing is written.
 */
@NullMarked
package org.splitring.claims.patch;

import org.jspecify.annotations.NullMarked;
