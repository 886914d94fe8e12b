/** What is said of a claim, line by line, the same in every report for people. */
@NullMarked
package org.splitring.cli.text.facts;

import org.jspecify.annotations.NullMarked;
