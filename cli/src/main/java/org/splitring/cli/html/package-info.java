/** Reports as one page for a browser. */
@NullMarked
package org.splitring.cli.html;

import org.jspecify.annotations.NullMarked;
