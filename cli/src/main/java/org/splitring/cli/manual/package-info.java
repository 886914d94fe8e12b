/**
 * The manual pages and the completions of shells, made of the same texts and tables as the
 * command's help. Used when an archive to install is built.
 */
@NullMarked
package org.splitring.cli.manual;

import org.jspecify.annotations.NullMarked;
