package org.splitring.cli.report;

import org.splitring.claims.index.SkippedFiles;

/**
 * What was found in a whole tree.
 *
 * @param report the verdicts on everything that was found
 * @param files how many files were looked at
 * @param read how many of them were worth reading
 * @param passed how many were not looked at
 */
public record ScanReport(Report report, int files, int read, SkippedFiles passed) {}
