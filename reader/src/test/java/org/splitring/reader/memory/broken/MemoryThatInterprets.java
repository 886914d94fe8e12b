package org.splitring.reader.memory.broken;

import org.splitring.reader.interpret.broken.RunThatCallsBack;

/** Breaks a rule on purpose: the two opinions know nothing of each other. */
public record MemoryThatInterprets(RunThatCallsBack used) {}
