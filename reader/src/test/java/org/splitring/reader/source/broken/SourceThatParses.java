package org.splitring.reader.source.broken;

import org.splitring.reader.c.broken.FrontEndThatExecutes;

/** Breaks a rule on purpose: the files of a tree are handed to who parses them. */
public record SourceThatParses(FrontEndThatExecutes used) {}
