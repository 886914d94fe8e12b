/**
 * The standard's own text, as LaTeX: {@link org.splitring.claims.latex.SpecReader} turns its
 * listings, its table, its header and its register into passages that can be judged.
 *
 * <p>The text is read and never run: {@code Document} follows {@code \input} within the tree,
 * {@code Listing} cuts out C, and what is done to make a compiler's text of it is written down in
 * {@code ListedCode}.
 */
@NullMarked
package org.splitring.claims.latex;

import org.jspecify.annotations.NullMarked;
