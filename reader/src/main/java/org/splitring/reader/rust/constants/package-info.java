/** Constants that are read as functions of other constants. */
@NullMarked
package org.splitring.reader.rust.constants;

import org.jspecify.annotations.NullMarked;
