package org.splitring.reader.ir.broken;

import org.splitring.reader.interpret.broken.RunThatCallsBack;

/** Breaks a rule on purpose: the language knows nobody. */
public record LanguageThatRuns(Class<RunThatCallsBack> used) {}
