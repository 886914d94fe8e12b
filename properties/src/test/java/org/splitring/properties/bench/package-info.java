/** Measurements, run by hand with the Maven profile {@code benchmark}. */
@NullMarked
package org.splitring.properties.bench;

import org.jspecify.annotations.NullMarked;
