/** What is stored in the parts of objects, by the names that their types give them. */
@NullMarked
package org.splitring.reader.ring.stored;

import org.jspecify.annotations.NullMarked;
