package org.splitring.reader.rust.broken;

import org.splitring.reader.exec.broken.ExecutorThatParses;
import org.treesitter.TSNode;

/** Breaks two rules on purpose: what lowers does not run, and knows no parser. */
public record LoweringThatExecutes(ExecutorThatParses used, TSNode parsed) {}
