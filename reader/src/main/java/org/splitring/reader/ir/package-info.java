/**
 * The language that front ends lower source into: typed, small, with every change of memory a
 * statement of its own.
 *
 * <p>Nothing here knows a parser, and nothing knows a virtqueue. What a front end does not follow
 * is a {@link org.splitring.reader.ir.Statement.Havoc}, a {@link
 * org.splitring.reader.ir.Statement.Fresh} or an {@link org.splitring.reader.ir.Expression.Unknown}
 * with a {@link org.splitring.reader.ir.Reason}: never a guess.
 */
@NullMarked
package org.splitring.reader.ir;

import org.jspecify.annotations.NullMarked;
