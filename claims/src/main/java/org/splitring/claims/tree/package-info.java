/**
 * Files that somebody else wrote: {@link org.splitring.claims.tree.Tree}, of a directory, of a git
 * revision, or of either with some texts replaced. Nothing here writes, and nothing reaches
 * outside.
 *
 * <p>This package alone uses JGit.
 */
@NullMarked
package org.splitring.claims.tree;

import org.jspecify.annotations.NullMarked;
