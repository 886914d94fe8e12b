package org.splitring.model.broken;

import picocli.CommandLine;

/** Broken on purpose: the model knows a library. */
public record ModelThatParses(CommandLine line) {}
