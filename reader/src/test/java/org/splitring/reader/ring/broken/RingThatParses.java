package org.splitring.reader.ring.broken;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.broken.FrontEndThatExecutes;

/** Breaks two rules on purpose: what knows a virtqueue knows no parser and no front end. */
public record RingThatParses(IASTNode node, FrontEndThatExecutes used) {}
