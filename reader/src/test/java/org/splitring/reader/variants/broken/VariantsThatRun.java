package org.splitring.reader.variants.broken;

import org.splitring.reader.exec.broken.ExecutorThatParses;

/** Breaks a rule on purpose: what runs is called through an interface. */
public record VariantsThatRun(ExecutorThatParses used) {}
