/**
 * Where the standard places the parts of a split virtqueue.
 *
 * <p>The structures ({@link org.splitring.model.layout.Struct}) are given field by field; every
 * size and offset is computed from them. {@link org.splitring.model.layout.StandardLayout} puts the
 * parts one behind the other, as the legacy interface does; {@link
 * org.splitring.model.layout.Quantity} names each number that can be compared.
 */
@NullMarked
package org.splitring.model.layout;

import org.jspecify.annotations.NullMarked;
