/** What attributes of a declaration say of its type. */
@NullMarked
package org.splitring.reader.c.types.attribute;

import org.jspecify.annotations.NullMarked;
