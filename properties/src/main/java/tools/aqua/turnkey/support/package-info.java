/**
 * Where Z3's Java binding, as z3-turnkey packs it, asks for its native libraries.
 *
 * <p>z3-turnkey's own support library unpacks them anew at every start, which takes longer than all
 * proofs together. This package stands in for it, so the name is not ours.
 */
@NullMarked
package tools.aqua.turnkey.support;

import org.jspecify.annotations.NullMarked;
