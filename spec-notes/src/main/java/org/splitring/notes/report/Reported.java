package org.splitring.notes.report;

import org.splitring.model.verdict.Checked;

/**
 * A claim with its verdicts, as a page shows it.
 *
 * @param checked the claim with its verdicts
 * @param command the command that asks for this claim alone, ready to be pasted
 */
public record Reported(Checked checked, String command) {}
