/** Which engines decide, and what becomes of several answers: {@code Engine}. */
@NullMarked
package org.splitring.cli.engine;

import org.jspecify.annotations.NullMarked;
