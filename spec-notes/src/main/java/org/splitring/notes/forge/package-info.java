/** Where others can look at a line of source, by the address of its repository. */
@NullMarked
package org.splitring.notes.forge;

import org.jspecify.annotations.NullMarked;
