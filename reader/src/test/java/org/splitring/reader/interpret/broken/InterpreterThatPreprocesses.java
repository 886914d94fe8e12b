package org.splitring.reader.interpret.broken;

import org.splitring.reader.c.broken.FrontEndThatExecutes;

/** Breaks a rule on purpose: the interpreter knows the language only. */
public record InterpreterThatPreprocesses(FrontEndThatExecutes used) {}
