/** What the text of a function stands for while it is lowered: values, places, names. */
@NullMarked
package org.splitring.reader.rust.values;

import org.jspecify.annotations.NullMarked;
