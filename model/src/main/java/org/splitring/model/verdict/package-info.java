/**
 * What comparing a claim with the standard gives: {@link org.splitring.model.verdict.Verdict}, over
 * a {@link org.splitring.model.verdict.Domain}.
 */
@NullMarked
package org.splitring.model.verdict;

import org.jspecify.annotations.NullMarked;
