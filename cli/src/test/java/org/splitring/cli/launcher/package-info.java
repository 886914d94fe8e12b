/** The script with which users start splitring. */
@NullMarked
package org.splitring.cli.launcher;

import org.jspecify.annotations.NullMarked;
