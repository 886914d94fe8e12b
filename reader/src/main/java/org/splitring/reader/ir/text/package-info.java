/** How lowered functions are printed. */
@NullMarked
package org.splitring.reader.ir.text;

import org.jspecify.annotations.NullMarked;
