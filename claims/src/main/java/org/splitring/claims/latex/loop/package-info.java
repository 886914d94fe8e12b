/**
 * The loop of the standard's example that re-checks the used ring: its listing read as code, and
 * that code run as a driver.
 */
@NullMarked
package org.splitring.claims.latex.loop;

import org.jspecify.annotations.NullMarked;
