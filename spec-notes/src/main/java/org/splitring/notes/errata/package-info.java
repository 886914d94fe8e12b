/**
 * What is wrong in the standard's text, as data, and as patches that were tried: {@link
 * org.splitring.notes.errata.Errata} has them with their evidence, {@link
 * org.splitring.notes.errata.Series} makes the patches for a checkout and reads the patched text
 * again, {@link org.splitring.notes.errata.mail.Mail} writes them for people and for git.
 */
@NullMarked
package org.splitring.notes.errata;

import org.jspecify.annotations.NullMarked;
