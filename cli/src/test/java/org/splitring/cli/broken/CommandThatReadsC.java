package org.splitring.cli.broken;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/** Broken on purpose: a command looks into C itself. */
public record CommandThatReadsC(IASTNode node) {}
