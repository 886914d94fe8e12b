/**
 * LaTeX as it is printed: {@link org.splitring.claims.latex.tex.Document} follows {@code \input}
 * within the tree, and {@link org.splitring.claims.latex.tex.TexFile} takes a file apart into what
 * is typeset and its listings. What TeX passes over, such as {@code \iffalse}, is in neither.
 */
@NullMarked
package org.splitring.claims.latex.tex;

import org.jspecify.annotations.NullMarked;
