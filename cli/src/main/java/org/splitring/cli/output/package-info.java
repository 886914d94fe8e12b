/** Files and screens that results go to. */
@NullMarked
package org.splitring.cli.output;

import org.jspecify.annotations.NullMarked;
