package org.splitring.reader.interpret.broken;

import org.splitring.reader.ir.broken.LanguageThatRuns;

/** The other half of a round trip. */
public record RunThatCallsBack(Class<LanguageThatRuns> used) {}
