package org.splitring.reader.edit;

import org.splitring.reader.ir.Expression;

/**
 * An expression and its text.
 *
 * @param expression the outermost that stands there: its type is the one that is gone on with
 * @param text as it stands in the file
 * @param near whether it is part of the statement that was asked about
 * @param isExpanded whether a macro's expansion has a part in it
 * @param isCast whether the source converts it to a type
 */
record WrittenExpression(
    Expression expression,
    Stretch stretch,
    String text,
    boolean near,
    boolean isExpanded,
    boolean isCast) {}
