/** Formulas that a person types, or that a text or the catalogue has: C expressions over inputs. */
@NullMarked
package org.splitring.claims.formula;

import org.jspecify.annotations.NullMarked;
