package org.splitring.reader.c.broken;

import org.splitring.reader.exec.broken.ExecutorThatParses;

/** Breaks a rule on purpose: a front end lowers and does not run. */
public record FrontEndThatExecutes(ExecutorThatParses used) {}
