package org.splitring.reader.c.cpp;

import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTNode;

/** What a scope has of a name, with the node of the scope. */
record FoundEntries(List<CppDeclaration> entries, IASTNode scope) {}
