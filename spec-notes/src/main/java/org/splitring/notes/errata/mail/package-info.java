/**
 * Errata as messages: a series that {@code git send-email} sends, its cover letter, notes and what
 * is left to the sender.
 */
@NullMarked
package org.splitring.notes.errata.mail;

import org.jspecify.annotations.NullMarked;
