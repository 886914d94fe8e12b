/** Turns what a user names into claims that can be checked. */
@NullMarked
package org.splitring.cli.asked;

import org.jspecify.annotations.NullMarked;
