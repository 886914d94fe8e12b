/** What knows a front end and the ring, and neither files nor requests. */
@NullMarked
package org.splitring.reader.joint;

import org.jspecify.annotations.NullMarked;
