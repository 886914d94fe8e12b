/** What every lowered program has to keep to: types that fit, places and functions that exist. */
@NullMarked
package org.splitring.reader.ir.check;

import org.jspecify.annotations.NullMarked;
