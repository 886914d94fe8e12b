/** What a patch changes: the definitions it touches before and after, and the standard's text. */
@NullMarked
package org.splitring.cli.patched;

import org.jspecify.annotations.NullMarked;
