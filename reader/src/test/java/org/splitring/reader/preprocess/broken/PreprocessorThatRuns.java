package org.splitring.reader.preprocess.broken;

import org.splitring.reader.interpret.broken.RunThatCallsBack;

/** Breaks a rule on purpose: text comes before meaning. */
public record PreprocessorThatRuns(RunThatCallsBack used) {}
