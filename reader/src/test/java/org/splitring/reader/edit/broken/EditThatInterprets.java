package org.splitring.reader.edit.broken;

import org.splitring.reader.interpret.broken.RunThatCallsBack;

/** Breaks a rule on purpose: an edit is read again through an interface. */
public record EditThatInterprets(RunThatCallsBack used) {}
