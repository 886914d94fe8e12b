package org.splitring.model.broken;

import org.apache.commons.cli.CommandLine;

/** Broken on purpose: the model knows a library. */
public record ModelThatParses(CommandLine line) {}
