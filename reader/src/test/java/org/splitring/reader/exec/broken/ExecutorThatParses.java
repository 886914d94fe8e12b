package org.splitring.reader.exec.broken;

import org.splitring.reader.c.broken.FrontEndThatExecutes;

/** Breaks a rule on purpose: the executor knows no front end. */
public record ExecutorThatParses(FrontEndThatExecutes used) {}
