/** What follows from a difference. */
@NullMarked
package org.splitring.properties.consequence;

import org.jspecify.annotations.NullMarked;
